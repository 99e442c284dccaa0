import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../doors.ts'

const source = `MARA LUND: Good evening, all. Nils, who pays for the harbour?

NILS BERG: The city pays, for now.

LUND: And is it safe, Nils?

BERG: It is old.

S1: May I ask who owns it?

NILS BERG: The port does.

MARA LUND: And the ferries?

BERG: They leak.
`

function parse(speakers: readonly Readonly<Record<string, unknown>>[]) {
  const { turns, diagnostics } = parseTranscript(source, { speakers })
  return { turns, ids: turns.map((turn) => turn.speakerId), diagnostics }
}

describe('what the user says of speakers', () => {
  test('a name, a role, a title and an affiliation stand from the first turn on, whatever the label', () => {
    const { turns, ids } = parse([
      { label: 'Mara Lund', name: 'Mara J. Lund', role: 'host', title: 'Dr.', affiliation: 'Harbour Radio' },
    ])
    const said = { speaker: 'Mara J. Lund', role: 'host', title: 'Dr.', affiliation: 'Harbour Radio' }
    expect(turns[0]).toMatchObject(said)
    expect(turns[2]).toMatchObject({ ...said, label: 'LUND' })
    expect(ids).toEqual(parse([]).ids)
  })

  test('an id names a speaker as well as a label does', () => {
    expect(parse([{ id: 'mara-lund', role: 'panelist' }]).turns[0]).toMatchObject({ role: 'panelist' })
  })

  test('labels are merged, also into somebody who comes later or never', () => {
    expect(parse([{ label: 'S1', merge: 'MARA LUND' }]).ids[4]).toBe('mara-lund')
    expect(parse([{ label: 'MARA LUND', merge: 'S1' }]).ids[0]).toBe('s1')
    expect(parse([{ id: 's1', merge: 'nils-berg' }]).ids[4]).toBe('nils-berg')
    expect(parse([{ label: 'S1', merge: 'Ida Osterman' }]).turns[4]).toMatchObject({
      speakerId: 'ida-osterman',
      speaker: 'Ida Osterman',
    })
  })

  test('merges are followed, and those that go in a circle are left out', () => {
    const chain = parse([
      { label: 'S1', merge: 'BERG' },
      { label: 'BERG', merge: 'MARA LUND' },
    ])
    expect(chain.ids[4]).toBe('mara-lund')
    expect(parse([{ label: 'S1', merge: 's1' }]).ids).toEqual(parse([]).ids)
  })

  test('"none" keeps a label apart', () => {
    expect(parse([{ label: 'LUND', merge: 'none' }]).ids.slice(0, 3)).toEqual(['mara-lund', 'nils-berg', 'lund'])
  })

  test('labels with one name are one person, who is called by it', () => {
    const { ids, turns } = parse([{ label: 'S1', name: 'Nils Berg' }])
    expect(ids[4]).toBe('nils-berg')
    expect(turns[4]?.speaker).toBe('Nils Berg')
  })

  test('whom nobody needs is told at the end', () => {
    const { diagnostics } = parse([{ label: 'IDA' }, { id: 'mara-lund' }, { id: 'ida-2' }])
    expect(diagnostics).toMatchObject([
      { code: 'unknown-speaker', severity: 'warning', line: null, message: expect.stringContaining('"IDA"') },
      { code: 'unknown-speaker', message: expect.stringContaining('"ida-2"') },
    ])
  })
})
