import { LOWER_CASE } from './characters.ts'
import { hasJoins, joinedPronoun } from './joined-pronoun.ts'
import type { Evidence, Finding, Repair } from './repair.ts'

/** The pronoun I run together with the word behind it. */
export const joinIVerb: Repair = {
  name: 'join/i-verb',
  title: 'The pronoun I joined with the next word',
  why: 'Text extraction loses the narrow space after a capital I. No English word begins like this, but for a few that need further joins in the document.',
  safety: 'safe',
  triggers: 'I',
  near: { I: { behind: [LOWER_CASE, LOWER_CASE + "'"] } },
  examples: [
    { before: 'And Ithink it holds.', after: 'And I think it holds.' },
    { before: "Idon’t see it, and Ididn't then.", after: "I don’t see it, and I didn't then." },
    { before: 'That is—Iwould say so—it.', after: 'That is—I would say so—it.' },
    { before: 'He said, “Ireally hope it is.”', after: 'He said, “I really hope it is.”' },
    { before: 'Ithink it is. Iknow it. Ihope so. Ido that.', after: 'I think it is. I know it. I hope so. I do that.' },
  ],
  counterExamples: [
    'Iran and Ian are in the room, which is Ideal, said the Ion.',
    'Ido came to the town of Igo and it rained.',
    'Is it in the Island or in Italy?',
    'Iit is, Iin that case, a stutter.',
    'The Iphone and the Ipad are in it.',
    'It is in Isee.com and in Isee_it.',
    'Iam in foro est, is qui a portu venit.',
    'Ithink ist kein Wort und Iwould auch nicht, aber das macht nichts.',
  ],
  find: findJoinedPronoun,
}

function findJoinedPronoun(text: string, at: number, evidence: Evidence): Finding | undefined {
  const join = joinedPronoun(text, at)
  if (join === undefined || !evidence.english) return undefined
  if (!join.sure && !hasJoins(evidence)) return undefined
  const word = text.slice(at, join.end)
  return evidence.inLabel(word) ? undefined : { from: at, to: join.end, after: 'I ' + word.slice(1) }
}
