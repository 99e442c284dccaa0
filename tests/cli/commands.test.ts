import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { verdictOn } from '../../src/cli/errors.ts'
import { root } from './run-shell.ts'

const built = join(root, 'dist/cli')
/** import{a}from"./chunk.js" and import"./chunk.js", but not import("./chunk.js") */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g

/** The source of every file that is loaded along with these. */
function loadedWith(names: readonly string[]): string {
  const seen = new Map<string, string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    const text = readFileSync(join(built, name), 'utf8')
    seen.set(name, text)
    for (const [, next = ''] of text.matchAll(STATIC_IMPORT)) visit(next)
  }
  for (const name of names) visit(name)
  return [...seen.values()].join('\n')
}

function chunk(name: string): string {
  return readdirSync(built).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) ?? `${name} is not built`
}

describe('the list of commands', () => {
  it.each(commands)('says of $name what the command says', async ({ name, summary, load }) => {
    expect(await load()).toMatchObject({ name, summary })
  })
})

describe('what is loaded', () => {
  it('is no command and no package for the help of the program', () => {
    const text = loadedWith(['main.js'])
    expect(text.includes('commander.helpDisplayed')).toBe(false)
    expect(text.length).toBeLessThan(30_000)
  })

  it('is neither zod nor chalk nor fast-glob to parse', () => {
    const text = loadedWith(['main.js', chunk('run-command'), chunk('parse')])
    expect(text.includes('commander.helpDisplayed')).toBe(true)
    expect(/ZodError|ansiStyles|micromatch|fast-glob\/out/.exec(text)?.[0]).toBeUndefined()
  })
})

describe('errors', () => {
  it('are faults of the program when nobody foresaw them', () => {
    expect(verdictOn(new TypeError('x is undefined'))).toEqual({ code: 2, line: 'internal error: x is undefined' })
  })
})
