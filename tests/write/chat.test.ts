import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/model/turn.ts'
import { ChatCodes, chat } from '../../src/write/chat.ts'
import { withOptions } from '../../src/write/writer.ts'
import { makeTurn } from '../query/make-turn.ts'

function codesOf(names: readonly (string | null)[]): string[] {
  const codes = new ChatCodes()
  const turns = names.map((speaker, index) => makeTurn({ speaker, speakerId: speaker && `id-${index}`, text: 'Yes.' }))
  for (const turn of turns) codes.add(turn)
  return turns.map((turn) => codes.of(turn))
}

function bulletsOf(turns: readonly Turn[], wordsPerMinute?: number): (string | undefined)[] {
  const writer = withOptions(chat, { ...(wordsPerMinute !== undefined && { wordsPerMinute }) })
  writer.begin?.()
  for (const turn of turns) writer.record(turn)
  const lines = (writer.close?.() ?? '').split('\n').filter((line) => line.startsWith('*'))
  return lines.map((line) => /\u0015(\d+_\d+)\u0015$/.exec(line)?.[1])
}

const said = (start: number | null, end: number | null) =>
  makeTurn({ speaker: 'Jo Vey', text: 'one two three four five', start, end })

describe('codes of CHAT', () => {
  it('are made of the first letters of a name', () => {
    expect(codesOf(['Mara Lund', 'Óscar Vidal', 'Jo Vey', 'Al', "D'Arcy", null])).toEqual([
      'MAR',
      'OSC',
      'JOV',
      'ALX',
      'DAR',
      'UNK',
    ])
  })
  it('are told apart by figures', () => {
    expect(codesOf(['Mara Lund', 'Marta Ek', 'Marko', '林', '王', '7'])).toEqual(['MAR', 'MA1', 'MA2', 'SPK', 'SP1', 'SP2'])
  })
  it('are unique, capitals and figures, of three as long as there are any', () => {
    const codes = codesOf(Array.from({ length: 1_500 }, (_, at) => `Mara ${at}`))
    expect(new Set(codes).size).toBe(1_500)
    expect(codes.filter((code) => !/^[A-Z][A-Z\d]{2,4}$/.test(code))).toEqual([])
    expect(codes.slice(0, 100).every((code) => code.length === 3)).toBe(true)
  })
})

describe('times of CHAT', () => {
  it('are those of the source, an end that it does not say the next start', () => {
    expect(bulletsOf([said(1, 2), said(3, null), said(4.0015, null), said(null, null)])).toEqual([
      '1000_2000',
      '3000_4002',
      undefined,
      undefined,
    ])
  })
  it('are spread by words when that is asked for', () => {
    expect(bulletsOf([said(null, null), said(null, null)], 150)).toEqual(['0_2000', '2000_4000'])
  })
  it('are none where an end is before its start', () => {
    expect(bulletsOf([said(5, 3)])).toEqual([undefined])
  })
})

/** What every utterance must look like: a code, words or "0", and one terminator behind a space; a reader refuses others. */
const UTTERANCE = /^\*[A-Z][A-Z\d]{2,}:\t\S.* (?:[.?!]|\+\.\.\.|\+["/.!?]{0,3}[.?])$/

const utteranceOf = (text: string, annotations: Turn['annotations'] = []): string => {
  chat.begin?.()
  chat.record(makeTurn({ speaker: 'Jo Vey', text, annotations }))
  const line = (chat.close?.() ?? '').split('\n').find((row) => row.startsWith('*')) ?? ''
  expect(line).toMatch(UTTERANCE)
  return line.replace('*JOV:\t', '')
}

describe('utterances of CHAT end in a terminator', () => {
  it.each([
    ['It is', 'It is .'],
    ['It is.', 'It is .'],
    ['Is it?', 'Is it ?'],
    ['What?!', 'What ?'],
    ['No!!', 'No !'],
    ['It was…', 'It was +...'],
    ['It was ...', 'It was +...'],
    ['It was —', 'It was +/.'],
    ['It was--', 'It was +/.'],
    ['港の船。', '港の船 .'],
    ['he said "no."', 'he said "no." .'],
    ['well +/.', 'well +/.'],
    ['...', '0 +...'],
    ['', '0 .'],
  ])('%s', (text, written) => {
    expect(utteranceOf(text)).toBe(written)
  })
})

describe('words of CHAT are no codes', () => {
  it.each([
    ['R & D at x@y.z, <so> [there] (I think) ^ up.', 'R ＆ D at x＠y.z, ＜so＞ ［there］ （I think） ＾ up .'],
    ['It’s ‘late’.', "It's 'late' ."],
    ['<so we> [/] &-um be(cause) kitty@f (.) [=! laughs] .', '<so we> [/] &-um be(cause) kitty@f (.) [=! laughs] .'],
  ])('%s', (text, written) => {
    expect(utteranceOf(text)).toBe(written)
  })
  it('but notes are comments', () => {
    expect(utteranceOf('[laughter] So.', [{ kind: 'stage', text: '[laughter]', at: 0, end: 10 }])).toBe('[% laughter] So .')
    expect(utteranceOf('(APPLAUSE)', [{ kind: 'stage', text: '(APPLAUSE)', at: 0, end: 10 }])).toBe('0 [% APPLAUSE] .')
    expect(utteranceOf('the [old] boat', [{ kind: 'insertion', text: '[old]', at: 4, end: 9 }])).toBe('the ［old］ boat .')
  })
})
