import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Turn } from '../../src/model/turn.ts'
import { parquet } from '../../src/write/parquet.ts'
import { TURN_COLUMNS } from '../../src/write/rows.ts'
import { skipWhen } from '../node/places.ts'
import { hostileTurns, python, pythonHas, written } from './readers.ts'

/** A few, for each starts a process. */
const FEW = { numRuns: 5 }

const noPython = skipWhen(!pythonHas('csv'), 'there is no python3 to read tables, XML and JSON')
const noArrow = skipWhen(!pythonHas('pyarrow'), 'there is no pyarrow to read Parquet')

/** What a cell is: controls as they are shown. */
function cellsOf(turn: Turn): string[] {
  return TURN_COLUMNS.map((column) => String(turn[column] ?? '').replaceAll('\u202e', '\\u{202e}'))
}

describe.skipIf(noPython)('Python reads', () => {
  it.each([
    ['csv', 'rows = list(csv.reader(io.StringIO(text.decode("utf-8", "strict")), strict=True))'],
    ['tsv', 'rows = list(csv.reader(io.StringIO(text.decode()), delimiter="\\t", quoting=csv.QUOTE_NONE))'],
  ])('%s as it was written', (format, program) => {
    fc.assert(
      fc.property(hostileTurns, (turns) => {
        const rows = python(`${program}\nprint(json.dumps(rows))`, written(format, turns))
        expect(rows).toEqual([TURN_COLUMNS, ...turns.map((turn) => cellsOf(turn))])
      }),
      FEW,
    )
  })

  it.each(['tei', 'ttml'])('%s as XML, and the speech in it', (format) => {
    const program = `from xml.etree import ElementTree
body = next(at for at in ElementTree.fromstring(text).iter() if at.tag.endswith("}body"))
for at in body.iter():
    if at.tag.endswith("}br"): at.text = " "
said = [at for at in body.iter() if at.tag.split("}")[1] in ("u", "p")]
print(json.dumps(" ".join("".join(at.itertext()).strip() for at in said)))`
    fc.assert(
      fc.property(hostileTurns, (turns) => {
        const words = turns.map(({ text }) => text.replaceAll('\u202e', '\\u{202e}'))
        expect(python(program, written(format, turns))).toBe(words.join(' '))
      }),
      FEW,
    )
  })

  it.each([
    ['json', '[turn["text"] for turn in json.loads(text)["turns"]]'],
    ['jsonl', '[json.loads(line)["text"] for line in text.splitlines()]'],
    ['podcast-json', '[segment["body"] for segment in json.loads(text)["segments"]]'],
    ['seglst', '[segment["words"] for segment in json.loads(text)]'],
  ])('%s', (format, program) => {
    fc.assert(
      fc.property(hostileTurns, (turns) => {
        const said = python(`print(json.dumps(${program}))`, written(format, turns))
        expect(said).toEqual(turns.map(({ text }) => text))
      }),
      FEW,
    )
  })
})

describe('libxml2 finds', () => {
  const schemaOf = (format: string) => readFileSync(join(import.meta.dirname, 'schemas', `${format}.rng`), 'utf8')

  async function faultsOf(format: string, xml: string): Promise<readonly string[]> {
    const { errors } = await validateXML({ xml, schema: schemaOf(format), extension: 'relaxng' })
    return errors.map(({ message }) => message)
  }

  it.each(['tei', 'ttml'])('%s as its schema has it', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileTurns, async (turns) => {
        expect(await faultsOf(format, written(format, turns))).toEqual([])
      }),
      FEW,
    )
  })

  it.each([
    ['tei', '<u ', '<u whose="#a" '],
    ['tei', '<seg>', '<seg><who/>'],
    ['ttml', 'begin="00:', 'begin="0:'],
    ['ttml', 'ttm:agent=', 'agent='],
  ])('a fault in %s where there is one: %s', async (format, was, is) => {
    const [turn] = fc.sample(hostileTurns, { numRuns: 1, seed: 1 })[0] ?? []
    if (turn === undefined) throw new Error('no turn')
    const xml = written(format, [{ ...turn, speaker: 'Jo', speakerId: 'jo' }])
    expect(await faultsOf(format, xml)).toEqual([])
    expect(xml).toContain(was)
    expect(await faultsOf(format, xml.replace(was, is))).not.toEqual([])
  })
})

describe.skipIf(noArrow)('pyarrow reads', () => {
  it('Parquet with its types and nulls', async () => {
    const turns = fc.sample(hostileTurns, { numRuns: 40, seed: 2 }).flat()
    const pieces: Uint8Array[] = []
    const writing = await parquet.open((data) => pieces.push(typeof data === 'string' ? Buffer.from(data) : data))
    for (const turn of turns) writing.record(turn)
    writing.end()
    const program = `import pyarrow.parquet
table = pyarrow.parquet.read_table(io.BytesIO(text))
kinds = {field.name: str(field.type) for field in table.schema}
print(json.dumps([kinds, [table[name].to_pylist() for name in ("speaker", "text", "start", "paragraphs")]]))`
    const [kinds, columns] = Object(python(program, Buffer.concat(pieces)))
    expect(kinds).toMatchObject({ text: 'string', turn: 'int32', byte: 'int64', start: 'double', question: 'int32' })
    expect(columns).toEqual((['speaker', 'text', 'start', 'paragraphs'] as const).map((name) => turns.map((turn) => turn[name])))
  })
})
