import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { guessEncoding, prepareGuess } from '../../src/node/guess-encoding.ts'
import { parseFile } from '../../src/node/parse-file.ts'
import { createParseTransform } from '../../src/node/transform.ts'
import { parseTranscript } from '../../src/parse/shells.ts'
import { readCase } from '../contract/library/cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'guess-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function encodingsOf(records: AsyncIterable<{ readonly type: string; readonly encoding?: string }>): Promise<string[]> {
  const found: string[] = []
  for await (const { type, encoding } of records) if (type === 'summary') found.push(encoding ?? '')
  return found
}

describe.each(['gb18030', 'big5', 'euc-jp', 'euc-kr', 'koi8-r', 'windows-1251'])('%s', (encoding) => {
  const { bytes } = readCase(`bytes/${encoding}`)

  test('is found in files and streams', async () => {
    const path = join(folder, encoding)
    writeFileSync(path, bytes)
    expect(await encodingsOf(parseFile(path))).toEqual([encoding])
    expect(await encodingsOf(Readable.from([Buffer.from(bytes)]).pipe(createParseTransform()))).toEqual([encoding])
  })

  test('is not guessed by the library alone, unless it is given a guess', async () => {
    await prepareGuess(bytes)
    expect(parseTranscript(bytes).encoding).not.toBe(encoding)
    expect(parseTranscript(bytes, { guessEncoding }).encoding).toBe(encoding)
  })
})

test.each([
  'Élodie: Déjà vu, à la forêt.',
  'Jürgen: Schönen Abend in Köln.',
  'ANA: ¿QUÉ PASÓ AÑO TRAS AÑO?',
  'Åsa: Får vi höra mer?',
  'Bob: caf\u00e9',
])('Western bytes stay: %s', async (line) => {
  const bytes = Buffer.from(line, 'latin1')
  await prepareGuess(bytes)
  expect(guessEncoding(bytes)).toBeUndefined()
  expect(parseTranscript(bytes, { guessEncoding }).encoding).toBe('windows-1252')
})

test('UTF-8 with a few broken lines stays UTF-8', async () => {
  const whole = Buffer.from('Анна: Добрый вечер, сегодня мы говорим о мостах.\n'.repeat(4))
  const bytes = Buffer.concat([Buffer.from([0xd0, 0x20, 0xff, 0x0a]), whole])
  await prepareGuess(bytes)
  expect(parseTranscript(bytes, { guessEncoding }).encoding).toBe('utf-8')
})
