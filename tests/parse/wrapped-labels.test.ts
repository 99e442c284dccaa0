import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseBytes, said, turnsOf } from '../contract/library/parse.ts'

const TURNS = [
  'O SR. PRESIDENTE (Davi Norte. PX - AB) - Tem a palavra a Deputada.',
  'A SRA. MARA LUND (PY - CD. Para uma questão de ordem. Sem revisão',
  'da oradora.) - O cais está fechado desde ontem e ninguém nos disse por quê.',
  'Peço uma resposta, e peço que seja dada hoje, porque amanhã é feriado.',
  'O SR. PRESIDENTE (Davi Norte. PX - AB) - A ponte também caiu, disse o relator (o',
  'senhor que chegou tarde) - e isto não é rótulo.',
]

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('a label that is wrapped', () => {
  test('is read with the line behind it', () => {
    const turns = said(readLong(`${TURNS.join('\n')}\n`))
    expect(turns[1]).toMatch(/^Mara Lund: O cais está fechado .* feriado\.$/)
  })

  test.each(['\n', '\r\n', '\r'])('is read the same in any chunks, where lines end in %j', (end) => {
    readLong(`${TURNS.join(end)}${end}`)
  })

  test('has the lines and bytes that it stands on', () => {
    const records = parseBytes(bytesOf(TURNS.join('\n')))
    const turn = records.find((record) => record.type === 'turn' && record.turn === 2)
    expect(turn).toMatchObject({ line: 2, endLine: 4, byte: bytesOf(`${TURNS[0]}\n`).length })
  })

  test('waits for no line that does not come', () => {
    const text = `${TURNS.slice(0, 4).join('\n')}\nO SR. PRESIDENTE (Davi Norte. PX`
    expect(said(parseBytes(bytesOf(text)))).toHaveLength(2)
  })

  test('is no label when a blank line parts it', () => {
    const text = TURNS.slice(0, 4).join('\n').replace('Sem revisão\n', 'Sem revisão\n\n')
    expect(said(parseBytes(bytesOf(text)))).toHaveLength(1)
  })

  test('is none in a cue, whose lines keep their times', () => {
    const cue = (second: number, lines: string) => `${second}\n00:00:0${second},000 --> 00:00:0${second},900\n${lines}\n\n`
    const source = [1, 3, 5, 7].map((at) => cue(at, TURNS[0] ?? '') + cue(at + 1, TURNS.slice(1, 3).join('\n'))).join('')
    const turns = turnsOf(parseBytes(bytesOf(source)))
    expect(turns.map(({ start, end }) => [start, end])).toEqual([[1, 8.9]])
    expect(turns[0]?.text.match(/da oradora/g)).toHaveLength(4)
  })
})
