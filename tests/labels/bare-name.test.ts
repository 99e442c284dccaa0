import { describe, expect, it } from 'vitest'
import { bareName } from '../../src/labels/bare-name.ts'

describe('a name alone on its line', () => {
  it('has particles, and white space around it', () => {
    expect(bareName.match('  Jan van der Berg  ')?.label).toBe('Jan van der Berg')
  })

  it.each(['Summary', 'Questions and Answers', 'Yes, Mara Lund', 'The harbour (north)', 'ありがとう'])('is not "%s"', (line) => {
    expect(bareName.match(line)).toBeUndefined()
  })
})
