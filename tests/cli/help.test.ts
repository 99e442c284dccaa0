import { describe, expect, it } from 'vitest'
import { OPTION_GROUPS } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { declared } from '../../src/cli/declared.ts'
import { shell, workFolder } from '../contract/cli/run-shell.ts'

/** Lines of two screens. */
const TWO_SCREENS = 48

/** A letter that a command shares with grep, where it is what everybody types, and whose long names say what each does. */
const OF_GREP = new Set(['-o'])

const all = await Promise.all(commands.map(async ({ load }) => declared(await load())))

describe('the help of', () => {
  const cwd = workFolder()

  it.each(commands.map(({ name }) => name))('%s is no longer than two screens', async (name) => {
    const { stdout } = await shell(`transcript ${name} --help`, { cwd })
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(TWO_SCREENS)
  })

  it.each(Object.keys(OPTION_GROUPS))('the group %s tells all its options', async (group) => {
    const { stdout, code } = await shell(`transcript help ${group}`, { cwd })
    expect(code).toBe(0)
    const names = all.flatMap(({ options }) => options.filter(({ helpGroupHeading }) => helpGroupHeading === group))
    for (const { flags } of names) expect(stdout).toContain(flags)
  })
})

describe('one name has one meaning', () => {
  it('a short name stands for one long name', () => {
    const meanings = new Map<string, string>()
    for (const { options } of all)
      for (const { short, long = '' } of options) {
        if (short === undefined || OF_GREP.has(short)) continue
        expect([short, meanings.get(short) ?? long]).toEqual([short, long])
        meanings.set(short, long ?? '')
      }
  })

  it('a long name takes the same kind of value in every command', () => {
    const flags = new Map<string, string>()
    for (const { options } of all)
      for (const { long, flags: written } of options) {
        const kind = /[<[]/.test(written) ? 'value' : 'none'
        expect([long, flags.get(long ?? '') ?? kind]).toEqual([long, kind])
        flags.set(long ?? '', kind)
      }
  })
})
