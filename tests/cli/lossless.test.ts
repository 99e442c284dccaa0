import { describe, expect, it } from 'vitest'
import { LosslessCheck } from '../../src/cli/parse/lossless.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import type { Turn } from '../../src/model/turn.ts'
import { createParser } from '../../src/parse/parser.ts'

const TALK = `A talk by the lake

MARA LUND: Ithink it’s so. Ihope it holds, and I am sure.

JO VEY: He said “ yes ” and more.

MARA LUND: Good. Idon’t mind.

JO VEY: I am glad.
`

/** Windows-1252 lines, for what stands in TALK. */
function legacy(text: string): Uint8Array {
  const bytes: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94 }
  return Uint8Array.from(text, (character) => bytes[character] ?? character.charCodeAt(0))
}

function report(
  source: Uint8Array,
  change: (record: TranscriptRecord) => TranscriptRecord | undefined,
  encoding?: string,
): string {
  const check = new LosslessCheck(encoding)
  const records: TranscriptRecord[] = []
  const parser = createParser({ doc: 'talk.txt', ...(encoding === undefined ? {} : { encoding }) }, (record) =>
    records.push(record),
  )
  parser.push(source)
  parser.end()
  check.chunk(source)
  for (const record of records) {
    const changed = change(record)
    if (changed !== undefined) check.record(changed)
  }
  const told = check.report('talk.txt')
  expect(check.hasFailed).toBe(told.includes('not lossless'))
  return told
}

const same = (record: TranscriptRecord) => record
const utf8 = new Uint8Array(Buffer.from(TALK))

function changeTurn(number: number, change: (turn: Turn) => Turn | undefined) {
  return (record: TranscriptRecord) => (record.type === 'turn' && record.turn === number ? change(record) : record)
}

describe('--check-lossless', () => {
  it('passes what the parser makes, in any encoding', () => {
    const mark = Buffer.from('\ufeff')
    const sources = [
      utf8,
      Buffer.concat([mark, utf8]),
      legacy(TALK),
      Buffer.from(TALK, 'utf16le'),
      Buffer.from(`\ufeff${TALK}`, 'utf16le'),
    ]
    for (const source of sources) expect(report(new Uint8Array(source), same)).toMatch(/^talk\.txt: lossless; .* 5 edits fit$/)
    expect(report(legacy(TALK), same, 'windows-1252')).toContain(': lossless;')
  })

  it('passes a colour behind a byte order mark', () => {
    const coloured = '\ufeff\u001b[1mMARA LUND: It is.\u001b[0m\nJO VEY: So?\nMARA LUND: Yes.\nJO VEY: Good.\n'
    expect(report(Buffer.from(coloured), same)).not.toContain('not lossless')
  })

  it('passes lines of two encodings in one source', () => {
    const mixed = Buffer.concat([legacy(TALK), utf8, legacy(TALK)])
    expect(report(new Uint8Array(mixed), same)).toContain(': lossless;')
  })

  it('passes answers behind hyphens, and labels that go on in the next line', () => {
    const answers = 'Q. Was it late?---It was.\nQ. Who came?---Nobody.\nQ. Was it you?---No.\n'
    const speech = 'O SR. PRESIDENTE (Davi Norte. PX - AB) - Quem a construiu?\n\n'
    const wrapped = `${speech}A SRA. MARA LUND (PY - CD. Sem revisão\nda oradora.) - Não sei.\n\n${speech}`
    for (const source of [answers, wrapped]) {
      const told = report(new Uint8Array(Buffer.from(source)), same)
      expect(told).not.toContain('not lossless')
    }
  })

  it('passes times below labels and before lines, and rules below labels', () => {
    const below =
      'Mara Lund\n0:04\nIs it so?\nJo Vey\n0:11\nIt is, I think.\nMara Lund\n0:18\nGood.\nJo Vey\n1:02\nYes, I know.\n'
    expect(report(Buffer.from(below), same)).toContain(': lossless;')
    const comma = changeTurn(2, (turn) => ({ ...turn, text: turn.text.replace(',', '') }))
    expect(report(Buffer.from(below), comma)).toContain('not lossless; the text of the record in line 4')
  })

  it('finds bytes that are in no record', () => {
    expect(
      report(
        utf8,
        changeTurn(2, () => undefined),
      ),
    ).toContain('not lossless; a record begins at byte')
    expect(
      report(
        utf8,
        changeTurn(4, () => undefined),
      ),
    ).toMatch(/bytes \d+ to \d+ are in no record/)
  })

  it('finds a text that its bytes and edits do not give', () => {
    const told = 'not lossless; the text of the record in line 7 is not what its bytes and edits give'
    expect(
      report(
        utf8,
        changeTurn(3, (turn) => ({ ...turn, text: turn.text.replace('Good', 'Bad') })),
      ),
    ).toContain(told)
    expect(
      report(
        utf8,
        changeTurn(3, (turn) => ({ ...turn, text: turn.text.replace('Good. ', '') })),
      ),
    ).toContain(told)
    expect(
      report(
        utf8,
        changeTurn(3, (turn) => ({ ...turn, edits: turn.edits.map((edit) => ({ ...edit, after: 'I do' })) })),
      ),
    ).toContain(told)
  })

  it('finds an edit that is not true of the source', () => {
    const lie = (turn: Turn): Turn => ({ ...turn, edits: turn.edits.map((edit) => ({ ...edit, before: 'Iwill' })) })
    expect(report(utf8, changeTurn(3, lie))).toContain(
      'the edit join/i-verb in line 7 says "Iwill" where the source has "Idon’t"',
    )
  })
})
