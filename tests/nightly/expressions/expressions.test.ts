import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { afterAll, describe, expect, it } from 'vitest'
import { type Expression, literalsOf, modules } from './collect.ts'
import { constructed } from './constructed.ts'

/** Expressions proven linear before, one a line, as /source/flags. With PROVE=all each is proven again, and the list is written. */
const PROVEN = join(import.meta.dirname, 'proven.txt')
const WAIT = 600_000

const proven: ReadonlySet<string> = new Set(process.env.PROVE === 'all' ? [] : readFileSync(PROVEN, 'utf8').split('\n'))

/** What takes more than that by its text is given no more than a few words of a line, or what the user typed. */
const SHORT = /^(?:recogniser\/|query\/pattern\.ts|check\/opening\.ts)/

const safe = new Set<string>()

const shown = ({ source, flags }: Expression) => `/${source}/${flags}`

/** Why an expression is not known to take time in proportion to the text; undefined when it is. */
async function fault(expression: Expression): Promise<string | undefined> {
  if (proven.has(shown(expression)) || safe.has(shown(expression))) return undefined
  const { status, ...rest } = await check(expression.source, expression.flags, { timeout: 60_000 })
  if (status === 'safe') {
    safe.add(shown(expression))
    return undefined
  }
  const why = 'complexity' in rest ? rest.complexity?.summary : undefined
  if (why?.includes('polynomial') && SHORT.test(expression.place)) return undefined
  return `${expression.place}: ${shown(expression)} is ${status}: ${why ?? 'not proven in a minute'}`
}

async function faults(expressions: readonly Expression[]): Promise<string[]> {
  const distinct = new Map(expressions.map((expression) => [shown(expression), expression]))
  const found: string[] = []
  for (const expression of distinct.values()) {
    const reason = await fault(expression)
    if (reason !== undefined) found.push(reason)
  }
  return found
}

afterAll(() => {
  if (process.env.PROVE === 'all') writeFileSync(PROVEN, `${[...safe].sort().join('\n')}\n`)
})

describe('regular expressions take time in proportion to the text', () => {
  it('every literal', { timeout: WAIT }, async () => {
    const literals = modules().flatMap(literalsOf)
    expect(literals.length).toBeGreaterThan(500)
    expect(await faults(literals)).toEqual([])
  })

  it('every one that is made of text', { timeout: WAIT }, async () => {
    const made = await constructed()
    expect(made.some(({ place }) => place.startsWith('parse/annotations.ts'))).toBe(true)
    expect(await faults(made)).toEqual([])
  })

  it('a wild one would be found', { timeout: WAIT }, async () => {
    expect(await faults([{ source: '^(?:a+)+$', flags: '', place: 'nowhere.ts:1' }])).toEqual([
      expect.stringContaining('nowhere.ts:1: /^(?:a+)+$/ is vulnerable: exponential'),
    ])
  })
})
