import { describe, expect, test } from 'vitest'
import { expectLinear } from '../linear.ts'
import { checkInvariants } from './library/invariants.ts'
import { parseText, turnsOf } from './library/parse.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Sentences that people might say, in turns of two people. */
const talk = (sentences: readonly string[]) =>
  sentences.map((sentence, index) => `${index % 2 === 0 ? 'MARA LUND' : 'JO VEY'}: ${sentence}\n\n`).join('')
const repeat = (sentences: readonly string[], times: number) => Array.from({ length: times }, () => sentences).flat()

/** What the rule parts in a talk; every invariant holds for it, undoing by its edits included. */
function parted(sentences: readonly string[]): readonly string[] {
  return turnsOf(checkInvariants(encode(talk(sentences)))).flatMap(({ edits }) =>
    edits.filter(({ rule }) => rule === 'join/words').map(({ before, after }) => `${before}>${after}`),
  )
}

const PLAIN = [
  'I think that the harbour was closed for most of the winter and nobody knew why.',
  'We went down there in the morning, and the boats were gone, which was a great surprise to us.',
  'You know, people said a lot of things at that time, but they did not see what we saw.',
]

/** A number as letters, so that each invented word is another. */
const letters = (number: number): string => [...String(number)].map((digit) => 'bacedifogu'.charAt(Number(digit))).join('') + 'zk'

const invented = Array.from({ length: 400 }, (_, at) => `We saw the ${letters(at)} and the ${letters(at + 7000)}.`)
/** Sentences beside plain ones, parted by a bar. */
const beside = (sentences: string) => repeat([...PLAIN, ...sentences.split(' | ')], 12)
const LEFT_ALONE: Readonly<Record<string, readonly string[]>> = {
  'clean speech': repeat(PLAIN, 20),
  'invented words': [...PLAIN, ...invented],
  German: repeat(
    ['Ich glaube, dass die Donaudampfschifffahrt inder Stadt war.', 'Das ist nichtso einfach, wir haben esgesehen.'],
    30,
  ),
  lyrics: repeat(
    ['I’m gonna go, you wanna stay, cause we gotta be somewhere.', 'Whatcha doing, dunno, kinda outta time, gimme some.'],
    20,
  ),
  'user names': beside('Thanks to @thatis and @ofthe, to nightowl and bluesky. | I saw what inthe_dark wrote to and.the.sea.'),
  domains: beside('See www.thatisit.org, ofthe.net and howmuch.example. | Or write to what@isthe.example.'),
  'OCR soup': beside(
    'tbe cnd of tbe rn|idle, thc ofl1ce, w1th aII tlie mcn. | 1t vvas lat3 , ancl tlie b0at vv~s g0ne ; ofthc 5ea.'.replace(
      'rn|i',
      'rni',
    ),
  ),
  code: beside('Then call `getofthe(inthe)` and set thatis=0 in onthe/andthe.ts. | The flag is --ofthe, the variable $isthe.'),
}

describe('glued words', () => {
  test('are parted in a talk that shows the damage', () => {
    const found = parted([
      ...repeat(PLAIN, 4),
      'It was theend ofthe day andthen we knew whatthe answer was.',
      'I did not know howmuch of it thatwas, and I canbe wrong aboutthe rest ofit.',
    ])
    expect(found.length).toBeGreaterThan(2)
    expect(found).toContain('theend>the end')
  })

  test.each(Object.entries(LEFT_ALONE))('leave alone %s', (_, sentences) => {
    expect(parted(sentences)).toEqual([])
  })

  test('what left before it was known is told once, with how many places there are at least', () => {
    const odd = 'The zork and a zork: thezork, thatzork, withzork, andzork, fromzork, theharbour, thewinter, thatpeople.'
    const nouns = 'boats surprise morning things time great nobody closed most down'.split(' ')
    const glued = nouns.flatMap((noun) => [`We saw the${noun} and that${noun}.`, `And with${noun} came from${noun}.`])
    const text = talk([...repeat(PLAIN, 150), odd, ...repeat(PLAIN, 150), ...glued, ...PLAIN])
    const told = parseText(text).flatMap((record) =>
      record.type === 'diagnostic' && record.code === 'glued-words' ? [record] : [],
    )
    expect(told.map(({ severity }) => severity)).toEqual(['warning'])
    expect(told[0]?.message).toMatch(/^words are run together; [2-9] places or more above were left/)
    expectLinear(text.repeat(20), parseText)
  })

  test('a text of one glued line is read', () => {
    const line = repeat(PLAIN, 40).join(' ').replaceAll(' ', '')
    const records = checkInvariants(encode(talk([line, 'So it is.', 'I think so.', 'And so do we.'])))
    expect(turnsOf(records)).toHaveLength(4)
  })
})
