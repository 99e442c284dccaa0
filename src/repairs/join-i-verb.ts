import { beforeCapital } from './boundaries.ts'
import { joinsOften, pronounJoin } from './pronoun-join.ts'
import type { Repair } from './repair.ts'

export const joinIVerb: Repair = {
  name: 'join/i-verb',
  title: 'The pronoun I without the space after it',
  why:
    'Web pages that set words in their own elements lose the space behind a word of one letter. The word after I must be ' +
    'in a closed list. Where the pair could be a name or another word ("Ido", "Iwere"), at least three sure ones and 2 % ' +
    'of all uses of I so far must be joined; "Iran" and the like are never split.',
  safety: 'evidence',
  triggers: 'I',
  examples: [
    { before: 'So Ithink the answer is no.', after: 'So I think the answer is no.' },
    { before: 'Idon’t know, and Iwouldn’t guess.', after: 'I don’t know, and I wouldn’t guess.' },
    { before: 'We tried—Ireally did—for years.', after: 'We tried—I really did—for years.' },
    { before: 'Ivisited twice, Iapplied once, Iplanned a third.', after: 'I visited twice, I applied once, I planned a third.' },
    { before: 'Ithink, Ihope, Ibelieve. And Ido care.', after: 'I think, I hope, I believe. And I do care.' },
  ],
  counterExamples: [
    'Iran and Ian had an Ideal Ion, and Irate fans.',
    'Ido Levy and Gwen Ifill spoke on an Iphone.',
    'It was Iit, Iin and Iis that he stuttered on.',
    'Write to Ithink@example.org or @Ithink about Iset(5) and Iwas_here.',
    'He said [Ithink] in the recording.',
    'Ithink, Ihope, Ibelieve Ido Levy is here, and Iran too.',
  ],
  find(text, at, evidence) {
    const join = pronounJoin(text, at)
    if (join === undefined || !evidence.english) return undefined
    if (!join.sure && (!joinsOften(evidence) || beforeCapital(text, join.end))) return undefined
    if (evidence.inLabel(join.joined.toLowerCase())) return undefined
    return { from: at, to: join.end, after: `I ${text.slice(at + 1, join.end)}` }
  },
}
