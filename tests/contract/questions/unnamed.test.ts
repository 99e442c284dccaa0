import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../library/invariants.ts'
import { parseText, turnsOf } from '../library/parse.ts'
import { asked } from './talks.ts'

/** What is asked and answered in three languages, by nobody who is named. */
const TALKS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  English: [
    ['How did you come to the lighthouse?', 'My uncle kept it, and when he was ill I went up the stairs in his place.'],
    ['Were you afraid of the first storm?', 'I was. I sat on the stairs, I counted the seconds, and I did not sleep.'],
    ['What do you eat out there?', 'I eat what the boat brings me: beans, bread, and now and then an onion that I grew.'],
    ['Who visits you?', 'My sister does, in June. We paint the railing, and I show her my book of ships.'],
  ],
  Swedish: [
    ['Hur kom du till fyren?', 'Min farbror skötte den, och när han blev sjuk gick jag upp för trappan i hans ställe.'],
    ['Var du rädd under den första stormen?', 'Ja, jag satt på trappan, jag räknade sekunderna och jag sov inte.'],
    ['Vad äter du där ute?', 'Jag äter det som båten ger mig: bönor, bröd och ibland en lök som jag har odlat.'],
    ['Vem besöker dig?', 'Min syster kommer i juni. Vi målar räcket, och jag visar henne min bok om fartyg.'],
  ],
  Polish: [
    ['Jak pan trafił do latarni?', 'Mój wuj ją prowadził, a kiedy zachorował, ja wszedłem po schodach zamiast niego.'],
    [
      'Czy bał się pan pierwszej burzy?',
      'Tak, siedziałem na schodach, liczyłem sekundy i nie mogłem zasnąć. Bałem się, mówię to szczerze.',
    ],
    ['Co pan tam je?', 'Jem to, co mi przywiezie łódź: fasolę, chleb, a czasem cebulę, którą mam w ogrodzie.'],
    ['Kto pana odwiedza?', 'Moja siostra, w czerwcu. Malujemy poręcz, a ja pokazuję jej moją księgę statków.'],
  ],
}
const LAYOUTS: Readonly<Record<string, (ask: string, answer: string) => string>> = {
  headings: (ask, answer) => `## ${ask}\n\n${answer}\n\n`,
  bold: (ask, answer) => `**${ask}**\n\n${answer}\n\n`,
  dashes: (ask, answer) => `— ${ask}\n\n— ${answer}\n\n`,
}
const cases = Object.keys(TALKS).flatMap((language) => Object.keys(LAYOUTS).map((layout) => [language, layout] as const))

describe('questions where nobody is named', () => {
  test.each(cases)('%s, set off by %s, have numbers and answers', (language, layout) => {
    const talk = TALKS[language] ?? []
    const text = talk.map(([ask, answer]) => LAYOUTS[layout]?.(ask, answer) ?? '').join('')
    const records = checkInvariants(new TextEncoder().encode(text))
    const first = talk.map(([ask], index) => `${index + 1} - -> -: - | ${ask.split(' ').slice(0, 6).join(' ')}`)
    // Emphasis stays in the text.
    expect(asked(turnsOf(records)).map((line) => line.replaceAll('*', ''))).toEqual(first)
    const summary = records.find((record) => record.type === 'summary')
    expect(summary?.questions).toHaveLength(talk.length)
    expect(new Set(summary?.questions.flatMap(({ askedBy, to, answeredBy }) => [askedBy, to, ...answeredBy]))).toEqual(
      new Set([null]),
    )
  })

  test('questions alone, with no answer below, have none', () => {
    const list = (Object.values(TALKS)[0] ?? []).map(([ask]) => `${ask}\n\n`).join('')
    expect(turnsOf(parseText(list)).filter(({ question }) => question !== null)).toEqual([])
    expect(turnsOf(parseText(list.replaceAll('\n\n', '\n'))).filter(({ question }) => question !== null)).toEqual([])
  })

  test('the parts of a page of advice ask nobody', () => {
    const page = ['How do I open the gate?', 'Where is the key?', 'What does it cost?', 'Who can help?', 'When is it shut?']
      .map((ask) => `## ${ask}\n\n1. Turn the key.\n2. Press the button.\n3. Wait for the lamp.\n\n`)
      .join('')
    expect(turnsOf(parseText(page)).filter(({ question }) => question !== null)).toEqual([])
  })
})
