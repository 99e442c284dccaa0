import { describe, expect, it } from 'vitest'
import { isTold } from '../../src/parse/sections/tightness.ts'

describe('paragraphs below a tight talk', () => {
  it.each(['The two went down to the quay.', 'Der Turm stand neun Jahre leer.'])('%s is told', (text) => {
    expect(isTold(text)).toBe(true)
  })

  it.each([
    '“The dog did not bark. The gate was open.',
    'The boats go out on the silver tide,',
    'Nobody told us. The doors were locked.',
    'Башня стояла пустой девять лет.',
    '塔は九年間空いていました。',
    'then both went home.',
  ])('%s may be said', (text) => {
    expect(isTold(text)).toBe(false)
  })
})
