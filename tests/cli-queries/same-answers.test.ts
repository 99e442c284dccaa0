import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grep } from '../../src/cli/commands/grep.ts'
import { questions } from '../../src/cli/commands/questions.ts'
import { speakers } from '../../src/cli/commands/speakers.ts'
import { turns } from '../../src/cli/commands/turns.ts'
import type { Turn } from '../../src/model/turn.ts'
import { recordJson } from '../../src/write/json.ts'
import { makeTurn } from '../query/make-turn.ts'
import { runs } from '../runs.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'transcript-same-'))

const WORDS = [
  'the',
  'ask',
  'Kelvin',
  '\u212aelvin',
  'ſea',
  'naïve',
  'naive',
  'thé',
  '"the"',
  '\\the',
  'a/b',
  '\u0085',
  'think',
  'so?',
  '…',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '))
const person = fc.constantFrom('Mara Lund', 'Per Lund', 'Óscar Vidal', '__proto__', null)

const turn: fc.Arbitrary<Turn> = fc
  .record({
    doc: fc.constantFrom('a.txt', 'a.txt', 'a.txt', 'a.txt', 'b.txt'),
    turn: fc.integer({ min: 1, max: 30 }),
    speaker: person,
    role: fc.constantFrom('host', 'guest', null),
    question: fc.constantFrom(null, 1, 2),
    part: fc.constantFrom('ask', 'answer', null),
    text,
    line: fc.integer({ min: 1, max: 99 }),
  })
  .map((members) => makeTurn(members))

const line = fc.oneof(
  { weight: 12, arbitrary: turn.map(recordJson) },
  { weight: 2, arbitrary: turn.map((record) => recordJson(record).replace(/t(?=h)/, '\\u0074')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"type":"summary","doc":"a.txt","speakers":[{"speakerId":"mara-lund","speaker":"Mara Q. Lund"}]}',
      '{"type":"matter","doc":"a.txt","text":"the"}',
      '{"type":"turn","text":"the turn without a number"}',
      '',
      '{"type":"turn","doc":"a.txt","words":"many"}',
      '{"type":"turn","text":"the',
    ),
  },
)

const FLAGS = [
  [],
  ['-i'],
  ['-v'],
  ['-c'],
  ['-o'],
  ['-w'],
  ['-l'],
  ['-L'],
  ['-n'],
  ['-C', '1'],
  ['-B', '2'],
  ['-m', '2'],
  ['-q'],
  ['-F'],
]
const filters = fc.constantFrom(
  [],
  ['--speaker', 'mara lund'],
  ['--speaker', 'lund'],
  ['--speaker', 'vidal'],
  ['--speaker', 'nobody'],
  ['--question', '2-3'],
  ['--part', 'ask'],
  ['--role', 'host'],
)
const pattern = fc.constantFrom(
  'the',
  'kelvin',
  'KELVIN',
  'sea',
  'k',
  'naive',
  'th.',
  'ask|think',
  '"the',
  'a/b',
  '\\\\the',
  '^the$',
  'é',
)
const grepping = fc
  .tuple(fc.constantFrom(...FLAGS), fc.constantFrom(...FLAGS), filters, pattern)
  .map(([left, right, filter, wanted]) => ({ command: grep, args: [...left, ...right, ...filter, '-e', wanted] }))
const keyword = fc.constantFrom(
  [],
  ['--keyword', 'the'],
  ['--keyword', 'naive'],
  ['--keyword', 'naïve'],
  ['--keyword', 'KELVIN'],
  ['--keyword', 'a', '--case-sensitive'],
)
const listing = fc
  .tuple(keyword, filters, fc.constantFrom('text', 'jsonl', 'json', 'csv', 'md'))
  .map(([word, filter, to]) => ({ command: turns, args: [...word, ...filter, '--to', to] }))
const tables = fc.constantFrom(
  { command: speakers, args: ['--to', 'jsonl'] },
  { command: questions, args: ['--to', 'jsonl'] },
  { command: questions, args: ['1-2'] },
)

/** The same records, but laid out in a way that is not told at a glance: each is found, made and checked. */
function slowly(json: string): string {
  return json.replace(/^\{/, '{ ')
}

describe('queries on JSON Lines as we write them', () => {
  it('answer as on any other JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.oneof({ weight: 4, arbitrary: grepping }, { weight: 3, arbitrary: listing }, { weight: 1, arbitrary: tables }),
        async (lines, ...[end, { command, args }]) => {
          const path = join(folder, 'records.jsonl')
          const answer = async (made: readonly string[]) => {
            writeFileSync(path, made.join(end))
            return runCommand(command, [...args, path])
          }
          expect(await answer(lines)).toEqual(await answer(lines.map(slowly)))
        },
      ),
      runs(800),
    )
  })
})
