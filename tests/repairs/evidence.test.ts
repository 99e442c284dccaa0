import { expect, test } from 'vitest'
import { createEvidence } from '../../src/repairs/evidence.ts'

function evidenceOf(...lines: string[]) {
  const evidence = createEvidence()
  for (const line of lines) evidence.observe(line)
  return evidence
}

test('joined and free pronouns', () => {
  const evidence = evidenceOf('Ithink I know—Iguess—what I’m saying, but Ido not.', 'Iran, Ian and Italy; World War II', 'A.I.')
  expect(evidence.sureJoins).toBe(2)
  expect(evidence.freePronouns).toBe(2)
})

test('hyphenated pairs, in either order and case', () => {
  const evidence = evidenceOf('The Peru-Chile and U.K.-Chad lines, a well-known case.', 'end-of-line - not -this')
  expect(evidence.hyphenated('Chile', 'Peru')).toBe(true)
  expect(evidence.hyphenated('CHILE', 'peru')).toBe(true)
  expect(evidence.hyphenated('Chad', 'U.K.')).toBe(true)
  expect(evidence.hyphenated('known', 'well')).toBe(true)
  expect(evidence.hyphenated('not', 'this')).toBe(false)
})

test('words of labels, folded', () => {
  const evidence = evidenceOf()
  evidence.label('DR. IDO AYDIN')
  expect(evidence.inLabel('Ido')).toBe(true)
  expect(evidence.inLabel('Ithink')).toBe(false)
})

test('English by its stop words', () => {
  expect(evidenceOf().english).toBe(false)
  expect(evidenceOf('Yes, it is.').english).toBe(true)
  expect(evidenceOf('Ja, genau.').english).toBe(false)
  expect(evidenceOf('Это не так, a это так.').english).toBe(false)
  expect(evidenceOf('the way that it is in the house of the man and you '.repeat(50)).english).toBe(true)
  expect(evidenceOf('der Weg in das Haus des Mannes und wieder hinaus auf die Straße '.repeat(50)).english).toBe(false)
  expect(evidenceOf('o caminho para a casa que é do homem e que não é de ninguém '.repeat(50)).english).toBe(false)
})

test('a dialogue that opens with names and greetings', () => {
  const greetings = 'Ada Novak: Hello, Peter Holm, welcome! Peter Holm: Hello, Ada Novak. How nice, thanks. Glad we made it. '
  expect(evidenceOf(greetings + 'Ada Novak: And you, is that a long way? Peter Holm: Two hours by train, Ada.').english).toBe(
    true,
  )
  expect(evidenceOf('a ház és a kert, '.repeat(20)).english).toBe(evidenceOf('a ház és a kert, '.repeat(200)).english)
})

test('the language is judged by the first words only', () => {
  const evidence = evidenceOf('the way that it is in the house '.repeat(300), 'der Weg in das Haus '.repeat(3_000))
  expect(evidence.english).toBe(true)
})

test('memory is bounded', () => {
  const evidence = createEvidence()
  const word = (index: number) => [...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')
  for (let index = 0; index < 30_000; index++) {
    evidence.observe(`x-${word(index)}`)
    evidence.endStretch()
  }
  expect(evidence.hyphenated('x', word(19_999))).toBe(true)
  expect(evidence.hyphenated('x', word(29_999))).toBe(false)
})
