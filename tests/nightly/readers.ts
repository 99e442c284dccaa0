import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import type { Turn } from '../../src/model/turn.ts'
import { writers } from '../../src/write/index.ts'
import { makeTurn } from '../query/make-turn.ts'

/** Names and speech that hold whatever a format may take for its own. */
const word = fc.constantFrom(
  'tide',
  'café',
  '林',
  '<b>',
  '&amp;',
  '"x"',
  "it's",
  '=1+1',
  '-',
  '@a',
  ']]>',
  '-->',
  '#',
  ',',
  ';',
  '|',
  '\u202e',
  '𝔐',
)
const words = (least: number) => fc.array(word, { minLength: least, maxLength: 12 }).map((all) => all.join(' '))
const name = fc.constantFrom('Mara Lund', 'Óscar <Vidal>', '"Jo" & Vey', '7', '=cmd', '林美', '__proto__', 'a,b')

/** Turns with times, as they come. */
export const hostileTurns = fc
  .array(fc.tuple(fc.option(name), words(1), fc.option(words(1)), fc.integer({ min: 1, max: 90_000 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => {
    let clock = 0
    return rows.map(([speaker, text, section, length], index): Turn => {
      const start = clock / 1000
      clock += length
      return makeTurn({ turn: index + 1, speaker, text, section, start, end: clock / 1000, paragraphs: [0] })
    })
  })

export function written(format: string, turns: readonly Turn[]): string {
  const writer = writers.find((known) => known.name === format)
  if (writer === undefined) throw new Error(`no writer ${format}`)
  const begun = writer.begin?.() ?? ''
  const body = turns.map((turn) => writer.record(turn)).join('')
  return begun + body + (writer.close?.() ?? '') + (writer.end?.() ?? '')
}

/** Runs Python on a text; what it prints is JSON. */
export function python(program: string, input: string | Uint8Array): unknown {
  const prelude = 'import sys, json, csv, io\ntext = sys.stdin.buffer.read()\n'
  const printed = execFileSync('python3', ['-c', prelude + program], { input, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(printed)
}

export function pythonHas(module: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
