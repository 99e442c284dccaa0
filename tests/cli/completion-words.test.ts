import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../../scripts/completions/all.ts'
import { commandWords } from '../../scripts/completions/words.ts'
import { root } from '../contract/doors.ts'

describe('completions', () => {
  it('are those of the commands: npm run pages', async () => {
    for (const [shell, script] of await scripts())
      expect(readFileSync(join(root, 'completions', `transcript.${shell}`), 'utf8'), shell).toBe(script)
  })

  it('know every option of every command, and what values it has', async () => {
    const words = await commandWords()
    const of = (name: string) => words.find((command) => command.name === name)
    const valuesOf = (name: string, option: string) => of(name)?.options.find(({ names }) => names.includes(option))?.values
    expect(valuesOf('turns', '-o')).toBe('files')
    expect(valuesOf('turns', '--speaker')).toBe('speakers')
    expect(valuesOf('turns', '--part')).toEqual(['ask', 'answer'])
    expect(valuesOf('turns', '--keyword')).toBe('unknown')
    expect(valuesOf('turns', '--no-pager')).toBeUndefined()
    expect(of('help')?.words).toContain('completions')
    expect(of('schema')?.takesFiles).toBe(false)
  })
})
