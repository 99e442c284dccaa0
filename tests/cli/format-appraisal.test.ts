import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appraise } from '../../src/cli/formats/appraisal.ts'
import { formats } from '../../src/formats/index.ts'
import { openSource } from '../../src/node/open-source.ts'
import { parseTranscript } from '../../src/parse/shells.ts'
import { root } from '../contract/cli/run-shell.ts'
import { makeDocx, paragraph, run } from '../contract/documents/make-documents.ts'
import { makeFolder, temporaryDirectory } from '../node/places.ts'

const place = temporaryDirectory()
const FORMATS = join(root, 'fixtures/formats')

/** A source, as a file. */
function appraiseText(text: string) {
  return appraise(openSource(makeFolder(place, { source: text })('source')))
}

function appraiseBytes(bytes: Uint8Array) {
  const path = makeFolder(place)('source')
  writeFileSync(path, bytes)
  return appraise(openSource(path))
}

/** Those of PDF are the text that is made of one, and no PDF. */
const folders = readdirSync(FORMATS).filter((format) => format !== 'pdf')
const cases = folders.flatMap((format) =>
  readdirSync(join(FORMATS, format)).map((name) => join(FORMATS, format, name, 'input.txt')),
)

describe('what a file is', () => {
  it('is what the parser takes it for', async () => {
    for (const path of cases) {
      const { format } = parseTranscript(readFileSync(path))
      expect((await appraise(openSource(path))).format, path).toBe(format)
    }
  })

  it('is told of every format that the parser knows', () => {
    expect(formats.filter(({ told }) => told === undefined || told === '').map(({ name }) => name)).toEqual([])
  })

  it('stands with its first line, its sureness, and its rivals', async () => {
    const appraisal = await appraiseText(
      '\n\n;; two people\ntalk 1 lund 0.00 1.80 good evening\ntalk 1 vey 1.80 2.90 thank you\n',
    )
    expect(appraisal).toMatchObject({ recognised: true, format: 'stm', firstLine: { line: 3, text: ';; two people' } })
    expect(appraisal.alternatives.map(({ format, why }) => [format, why.replace(/\d+/, 'N')])).toEqual(
      expect.arrayContaining([
        ['ctm', 'may begin so, but line N rules it out'],
        ['rttm', 'may begin so, but line N rules it out'],
      ]),
    )
  })

  it('is a transcript in plain text by its labels alone', async () => {
    const labelled = await appraiseText('MARA LUND: Who?\n\nJO VEY: I.\n\n'.repeat(5))
    expect(labelled).toMatchObject({ recognised: true, format: 'text', labels: { convention: 'caps-colon', names: 2 } })
    expect(await appraiseText('Dear council,\n\nthe tide is late.\n')).toMatchObject({
      recognised: false,
      format: 'text',
      labels: null,
    })
  })

  it('is told of what is in a document', async () => {
    const said = ['MARA LUND: Who?', 'JO VEY: I.', 'MARA LUND: When?', 'JO VEY: Now.'].map((line) => paragraph(run(line)))
    expect(await appraiseBytes(makeDocx(said.join('')))).toMatchObject({
      recognised: true,
      format: 'docx',
      labels: { convention: 'caps-colon', names: 2 },
    })
  })

  it('is nothing for what is no text, and records for ours', async () => {
    expect(await appraiseBytes(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toMatchObject({
      recognised: false,
      format: null,
      told: expect.stringContaining('a PNG image'),
    })
    expect(await appraiseText('PAR1\u0000')).toMatchObject({
      recognised: false,
      told: expect.stringContaining('a Parquet table'),
    })
    expect(await appraiseText('{"type":"turn","doc":"a","turn":1,"text":"Yes."}\n')).toMatchObject({
      recognised: true,
      format: 'records',
    })
  })

  it('is not asked of more than the first 64 KiB, nor are long lines shown whole', async () => {
    const { firstLine } = await appraiseText(`WEBVTT ${'x'.repeat(500)}\n`)
    expect(firstLine?.text).toHaveLength(201)
    const late = await appraiseText(`${'tide and tide\n'.repeat(10_000)}${'MARA LUND: Who?\nJO VEY: I.\n'.repeat(20)}`)
    expect(late.recognised).toBe(false)
  })
})
