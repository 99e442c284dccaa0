import { describe, expect, it } from 'vitest'
import { SpeakerChoices } from '../../src/query/speaker-choice.ts'
import { speakerMatcher } from '../../src/query/speaker-query.ts'
import { SpeakerTable } from '../../src/query/speaker-rows.ts'
import { editDistance } from '../../src/text/edit-distance.ts'
import { nearest } from '../../src/text/nearest.ts'
import { makeTurn } from './make-turn.ts'

const fitting = (query: string, speaker: string, label = speaker) => speakerMatcher(query)(makeTurn({ speaker, label, text: '' }))

describe('a speaker query', () => {
  it.each(['aydintasbas', 'Aydıntaşbaş', 'Aslı', 'asli', 'ASLI'])('%s fits a part of Aslı Aydıntaşbaş', (query) => {
    expect(fitting(query, 'Aslı Aydıntaşbaş')).toBe('part')
  })
  it.each(['aslı aydıntaşbaş', 'ASLI  AYDINTASBAS', 'asli-aydintasbas'])('%s fits the whole', (query) => {
    expect(fitting(query, 'Aslı Aydıntaşbaş')).toBe('exact')
  })
  it.each([
    ['oneil', "Dana O'Neil"],
    ['o’neil', "Dana O'Neil"],
    ['jeanluc', 'Jean-Luc Morel'],
    ['lund mara', 'Mara Lund'],
    ['田中', '田中太郎'],
  ])('%s fits a part of %s', (query, name) => {
    expect(fitting(query, name)).toBe('part')
  })
  it.each([
    ['Lun', 'Mara Lund'],
    ['Mara Lund Jr.', 'Mara Lund'],
    ['al', 'Ali Wyne'],
    ['', ''],
  ])('"%s" does not fit "%s"', (query, name) => {
    expect(fitting(query, name)).not.toBe('part')
  })
  it('fits by the label too', () => {
    expect(fitting('chair', 'Mara Lund', 'THE CHAIR (MS. LUND)')).toBe('part')
  })
  it.each(['__proto__', 'constructor', '2', 'toString'])('takes %s for a name', (name) => {
    expect(fitting(name, name)).toBe('exact')
    expect(fitting(name, 'Mara Lund')).toBe('none')
  })
  it('without a letter is compared as it is', () => {
    expect(fitting('???', '???')).toBe('exact')
    expect(fitting('???', 'Mara Lund')).toBe('none')
  })
  it('never fits a turn without a speaker', () => {
    expect(speakerMatcher('null')(makeTurn({ speaker: null, text: '' }))).toBe('none')
  })
})

describe('a choice of speakers', () => {
  const mara = makeTurn({ speaker: 'Mara Lund', text: '' })
  const per = makeTurn({ speaker: 'Per Lund', text: '' })
  const lund = makeTurn({ speaker: 'Lund', text: '' })

  function chosen(queries: readonly string[], turns: readonly (typeof mara)[]) {
    const choices = new SpeakerChoices(queries)
    for (const turn of turns) choices.push(turn)
    return choices
  }

  it('without a query takes everybody', () => {
    expect(chosen([], []).verdict(mara)).toBe('yes')
  })
  it('decides a whole name at once', () => {
    const choices = chosen(['mara lund'], [mara])
    expect([choices.verdict(mara), choices.verdict(per), choices.open]).toEqual(['yes', 'no', false])
  })
  it('leaves a part of a name open', () => {
    const choices = chosen(['lund'], [mara])
    expect([choices.verdict(mara), choices.open, choices.ambiguities]).toEqual(['later', true, []])
  })
  it('names the candidates when two fit', () => {
    expect(chosen(['lund'], [mara, per]).ambiguities).toEqual([{ query: 'lund', candidates: ['Mara Lund', 'Per Lund'] }])
  })
  it('prefers somebody who has just that name', () => {
    const choices = chosen(['lund'], [mara, per, lund])
    expect([choices.verdict(lund), choices.verdict(mara), choices.ambiguities]).toEqual(['yes', 'no', []])
  })
  it('takes the turns of any of several queries', () => {
    const choices = chosen(['mara', 'per lund', 'nobody'], [mara, per])
    expect([choices.verdict(mara), choices.verdict(per), choices.unknown]).toEqual(['later', 'yes', ['nobody']])
  })
})

describe('the nearest names', () => {
  it.each([
    ['tarra', 'tara', 1],
    ['aril', 'aril', 0],
    ['lnud', 'lund', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s and %s differ by %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })
  it('are found in any spelling, best first', () => {
    expect(nearest('Tarra', ['Mara Lund', 'Tara Varma', 'Óscar Vidal'])).toEqual(['Tara Varma'])
    expect(nearest('oskar', ['Mara Lund', 'Óscar Vidal'])).toEqual(['Óscar Vidal'])
    expect(nearest('xyz', ['Mara Lund'])).toEqual([])
    expect(nearest('', ['i-verb'])).toEqual([])
  })
})

describe('the speakers table', () => {
  const table = new SpeakerTable('talk.txt')
  table.push(makeTurn({ speaker: 'Mara Lund', text: 'Hi. We begin with the harbour today.', line: 3, role: 'moderator' }))
  table.push(makeTurn({ speaker: '__proto__', text: 'Yes.', line: 5 }))
  table.push(makeTurn({ speaker: 'Mara Lund', label: 'LUND', text: 'Go on.', line: 7, role: 'moderator' }))
  table.push(makeTurn({ speaker: null, text: 'A voice.', line: 9 }))
  const rows = table.rows()

  it('counts turns and words', () => {
    expect(rows.map(({ speaker, turns, words }) => [speaker, turns, words])).toEqual([
      ['Mara Lund', 2, 9],
      ['__proto__', 1, 1],
      [null, 1, 2],
    ])
  })
  it('has shares that sum to 100', () => {
    expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(100, 0)
  })
  it('has other labels, the first line and a sample', () => {
    const [first] = rows
    expect([first?.aliases, first?.line, first?.sample]).toEqual([['LUND'], 3, 'We begin with the harbour today.'])
  })
})
