import { describe, expect, test } from 'vitest'
import { type Asking, readAsking } from '../../src/questions/asking.ts'

type Said = Exclude<keyof Asking, 'strength' | 'units'>

/** A phrase that says it, and one that is like it and does not. */
const CASES: readonly (readonly [Said, string, string])[] = [
  ['ends', 'You were at the mill. Did you see the wheel?', 'Did you see the wheel? I did, and it was broken.'],
  ['ends', 'Did you see the wheel? Thank you.', 'Did you see the wheel? The harbour was full of ice.'],
  ['ends', 'هل رأيت العجلة؟', 'رأيت العجلة.'],
  ['near', 'Did you see the wheel? I did not.', 'I saw the wheel and the pond.'],
  ['inside', 'Why go? It was late. It rained. It was cold. We stayed. We slept.', 'It was late. It rained. It was cold.'],
  ['announces', 'I have a question about the wheel.', 'The wheel is out of the question.'],
  ['announces', 'J’aimerais savoir où est la roue.', 'Je sais où est la roue.'],
  ['announces', 'Queria preguntarle por los pescadores.', 'Hablamos de los pescadores.'],
  ['announces', 'Ich wollte fragen, wo das Rad ist.', 'Ich wollte das Rad sehen.'],
  ['announces', 'Gostaria de perguntar sobre a roda.', 'Gostaria de ver a roda.'],
  ['requests', 'Tell us about the wheel.', 'I could tell us apart.'],
  ['requests', 'Nils, walk me through that day.', 'We walk home in the evening.'],
  ['requests', 'Erzählen Sie doch bitte von dem Rad.', 'Sie erzählen viel von dem Rad.'],
  ['requests', 'Parlez-nous de la roue.', 'Nous parlons de la roue.'],
  ['requests', 'Explíquenos lo de la rueda.', 'Nadie lo explica.'],
  ['requests', 'Conte sobre a roda.', 'Ele conta os dias.'],
  ['wonders', 'How did you get there.', 'That is how we got there.'],
  ['wonders', 'It rained. So, well, how did you get there.', 'It rained so well how we got there.'],
  ['wonders', 'First, how did you get there.', 'First question: how did you get there.'],
  ['requests', 'ÉMILE, tell us about the wheel.', 'ÉMILE and I could tell us apart.'],
  ['handsOver', 'Mr. Vey, the floor is yours.', 'The boards are new.'],
  ['handsOver', 'Das Wort hat die Abgeordnete Kranz.', 'Kein Wort davon ist wahr.'],
  ['callsUp', 'The next question comes from Jo Vey.', 'Jo Vey comes from the hills.'],
  ['callsUp', 'A próxima pergunta vem de Davi.', 'Davi vem de longe.'],
  ['isBrief', 'Right.', 'Right?'],
  ['isMinor', 'Thank you very much.', 'The wheel turned all night and nobody came to stop it.'],
]

describe('what a turn says of whether it asks', () => {
  test.each(CASES)('%s: %j, not %j', (key, yes, no) => {
    expect(readAsking(yes)[key]).toBe(true)
    expect(readAsking(no)[key]).toBe(false)
  })

  test('a question is surer than the word that one comes', () => {
    expect(readAsking('Did you see it?').strength).toBe(1)
    expect(readAsking('Tell us about it.').strength).toBe(1)
    expect(readAsking('I have a question about the wheel.').strength).toBe(0.6)
    expect(readAsking('The wheel turned all night.').strength).toBe(0)
  })

  test.each(['', '?', ' ', '—', '?'.repeat(5_000), 'a'.repeat(100_000)])('nothing is too odd to read: %#', (text) => {
    expect(readAsking(text).units).toBe(text.length)
  })
})
