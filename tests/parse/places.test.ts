import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { TranscriptRecord } from '../../src/model/record.ts'
import type { Turn } from '../../src/model/turn.ts'
import type { ParseOptions } from '../../src/parse/options.ts'
import { createParser } from '../../src/parse/parser.ts'

const root = fileURLToPath(new URL('../../fixtures/publishers', import.meta.url))

function inputs(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return inputs(path)
    return name.startsWith('input.') ? [path] : []
  })
}

function turnsOf(bytes: Uint8Array, options: ParseOptions = {}): Turn[] {
  const records: TranscriptRecord[] = []
  const parser = createParser(options, (record) => records.push(record))
  parser.push(bytes)
  parser.end()
  return records.filter((record) => record.type === 'turn')
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const BREAK = /\r\n?|\n/

/** One in so many: all of them take as long as all other tests of the parser. */
const EACH = process.env.RUNS === undefined ? 12 : 1

test('places change nothing of what is read, and every word of a fixture is where its place says', () => {
  for (const path of inputs(root).filter((_, index) => index % EACH === 0)) {
    const bytes = new Uint8Array(readFileSync(path))
    const source = Buffer.from(bytes).toString('latin1')
    const turns = turnsOf(bytes, { places: true })
    expect(turns.map(({ placeOf, cues, ...turn }) => turn)).toEqual(turnsOf(bytes))
    for (const { text, placeOf } of turns) {
      for (const { index, 0: word } of text.matchAll(/[a-z]{4,}/g)) {
        const { line, byte } = placeOf?.(index) ?? { line: 0, byte: -1 }
        expect([path, source.slice(byte, byte + 2)]).toEqual([path, word.slice(0, 2)])
        expect([path, line]).toEqual([path, source.slice(0, byte).split(BREAK).length])
      }
    }
  }
})

test('a unit within cues has the time of its cue, or of its word', () => {
  const cue = (from: string, to: string, text: string) => `00:00:${from}.000 --> 00:00:${to}.000\n${text}\n\n`
  const vtt =
    'WEBVTT\n\n' + cue('01', '04', '<v Mara>The tide turned') + cue('05', '08', '<v Mara>and we<00:00:06.500><c> left</c>')
  const [turn] = turnsOf(bytesOf(vtt), { places: true })
  const startOf = (word: string) => turn?.placeOf?.(turn.text.indexOf(word)).start
  expect(turn?.text).toBe('The tide turned and we left')
  expect(['The', 'turned', 'and', 'left'].map(startOf)).toEqual([1, 1, 5, 6.5])
})

test('a unit that an edit put there, or shifted, is where it came from', () => {
  const [turn] = turnsOf(
    bytesOf('MARA LUND: Hello there.\n\nJO VEY: Well\nIthink it is late.\nIthink so.\n\nMARA LUND: Yes.\n').slice(),
    {
      places: true,
      conventions: ['caps-colon'],
    },
  ).slice(1)
  expect(turn?.text).toBe('Well I think it is late. I think so.')
  const places = [...(turn?.text.matchAll(/\S+/g) ?? [])].map(({ index }) => turn?.placeOf?.(index))
  expect(places.map((place) => [place?.line, place?.byte])).toEqual([
    [3, 33],
    [4, 38],
    [4, 39],
    [4, 45],
    [4, 48],
    [4, 51],
    [5, 57],
    [5, 58],
    [5, 64],
  ])
})
