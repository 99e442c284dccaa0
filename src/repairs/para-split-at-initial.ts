import { pronounJoin } from './pronoun-join.ts'
import type { Repair } from './repair.ts'
import { wordList } from './word-list.ts'

/** "John L." and "George H. W." at the end of a paragraph. */
const NAME_AND_INITIAL = /(?:^|[\s“"'(—–/])(\p{Lu}[\p{L}’'-]*\p{Ll})(?: \p{Lu}\.){0,3} ([A-Z])\.$/u

/** "Thornton" at the start of the next. */
const SURNAME = /^(\p{Lu}[\p{L}’'-]*\p{Ll})(?![\p{L}\p{N}:])/u

/** Longest name and longest surname looked at. */
const REACH = 60

/** Letters that number a war, a king or a chapter: "World War I." */
const NUMERALS = 'IVX'

/** Words that a letter numbers: "Plan B." ends a sentence. */
const NUMBERED = wordList(`annex amendment answer appendix area article attachment block board book box building
camera case category chapter class clause column company company's condition department dimension district division dock door
drug entrance exhibit exit factor figure floor form formula frame gate gen generation grade group hall hepatitis influenza item
kit lane lesson letter level line list lot model module objective option page panel part party patient person phase pier
plan platform player point pool position problem product program project proposition protein question quadrant region road room
round route row scenario schedule school season section sector segment series side site sheet source speaker stage stand state
station step street student study subject suite table target task team terminal test theory tier title topic tower track type
unit variant variable version victim visa vitamin volume ward wing witness world zone mr mrs ms dr`)

/** Words that begin a sentence far more often than they are a surname. */
const OPENERS = wordList(`a about absolutely actually after again all also although always am an and another any anyone anyway
are as at be because before both but by can certainly come could did do does during each either even every everybody everyone
everything exactly few finally first for from get give go good great had has have he hello here hers hi his how however i if
in indeed instead is it its just last later let like look many maybe me most mr mrs ms dr my neither never next no nobody none
nor not nothing now of oh ok okay on once one only or other our over perhaps please president professor really right see
senator several she should since so some someone something sometimes soon sorry still such sure take tell than thank thanks
that the their them then there therefore these they thing think this those though three through thus to today together
tomorrow too two under unfortunately unless until up us very wait was we welcome well were what whatever when whenever where
whether which while who whoever whom whose why will with would yeah yes yesterday yet you your`)

export const splitAtInitial: Repair = {
  name: 'para/split-at-initial',
  title: 'A name cut into two paragraphs at its initial',
  why:
    'Tools that put every sentence in a paragraph of its own take the point of an initial for the end of a sentence. A ' +
    'capitalised name and an initial before the break, and a capitalised word that does not begin sentences after it, are one name.',
  safety: 'safe',
  triggers: '\n',
  examples: [
    { before: 'the John L.\n\nThornton China Center', after: 'the John L. Thornton China Center' },
    { before: 'President George W.\n\nBush signed it.', after: 'President George W. Bush signed it.' },
    { before: 'with George H. W.\n\nBush in office', after: 'with George H. W. Bush in office' },
    { before: 'by Ana M.\n\nO’Neill-Díaz, the author', after: 'by Ana M. O’Neill-Díaz, the author' },
  ],
  counterExamples: [
    'We chose Plan B.\n\nGermany chose another.',
    'He takes Vitamin C.\n\nDoctors agree.',
    'We had Malcolm X.\n\nThen we had others.',
    'They lived in Washington, D.C.\n\nParis came later.',
    'After World War I.\n\nEurope changed.',
    'Thanks to Mary K.\n\nThe next one is Tom.',
    'That is option b.\n\nThornton disagrees.',
    'by John L.\nThornton',
  ],
  find(text, at) {
    if (text.charCodeAt(at + 1) !== 0x0a || text.charCodeAt(at - 1) !== 0x2e) return undefined
    const [, name = '', initial = ''] = NAME_AND_INITIAL.exec(text.slice(Math.max(0, at - REACH), at)) ?? []
    if (name === '' || NUMERALS.includes(initial) || NUMBERED.has(name.toLowerCase())) return undefined
    const surname = SURNAME.exec(text.slice(at + 2, at + 2 + REACH))?.[1]
    if (surname === undefined || surname === name || OPENERS.has(surname.toLowerCase())) return undefined
    if (OPENERS.has(surname.split(/['’]/, 1)[0]?.toLowerCase() ?? '') || pronounJoin(text, at + 2) !== undefined) return undefined
    return { from: at - 2, to: at + 2 + surname.length, after: `${initial}. ${surname}` }
  },
}
