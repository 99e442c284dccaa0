import { step } from './features.ts'
import type { Extent, Tally } from './tallies.ts'

/** A named fact about a kind of head in a document; each of its values has a weight of its own. */
export interface KindFeature {
  readonly name: string
  of(tally: Tally, extent: Extent): string
}

/** 0 is never, 5 is always. */
const rate = (share: number): string => (share <= 0 ? '0' : share >= 1 ? '5' : String(1 + Math.min(3, Math.floor(share * 4))))
const often = (tally: Tally, name: string): string => rate((tally.counts.get(name) ?? 0) / tally.labels)
const score = ({ score, labels }: Tally): string => step(score / labels, [-6, -4, -3, -2, -1, 0, 1, 2])
const many = ({ labels }: Tally): string => step(labels, [2, 3, 4, 5, 7, 12, 30])
const size = ({ lines }: Extent): string => step(lines, [8, 14, 30, 100, 400])
const rank = ({ mass }: Tally, { most }: Extent): string => step(mass / most, [0.05, 0.2, 0.5, 0.999])
const ofLines = ({ labels }: Tally, { lines }: Extent): string => rate((labels * 2) / lines)
const ofParagraphs = ({ labels }: Tally, { paragraphs }: Extent): string => rate(labels / paragraphs)
const FORMS = ['caps', 'title', 'initials', 'letter', 'number', 'lower', 'uncased']
const form = (tally: Tally): string => FORMS.find((each) => (tally.counts.get(each) ?? 0) > tally.labels / 2) ?? 'mixed'

/** What tells of a kind of head in a document. */
export const KIND_FEATURES: readonly KindFeature[] = [
  { name: 'score', of: score },
  { name: 'end and score', of: (t) => `${t.first.close} ${score(t)}` },
  { name: 'begin and score', of: (t) => `${t.first.lead} ${score(t)}` },
  { name: 'form and score', of: (t) => `${form(t)} ${score(t)}` },
  { name: 'end and form', of: (t) => `${t.first.close} ${form(t)}` },
  { name: 'rank and score', of: (t, e) => `${rank(t, e)} ${score(t)}` },
  { name: 'heads and score', of: (t) => `${many(t)} ${score(t)}` },
  { name: 'heads and names that come back', of: (t) => `${many(t)} ${often(t, 'back')}` },
  { name: 'names that come back and changes', of: (t) => `${often(t, 'back')} ${often(t, 'changes')}` },
  { name: 'names that come back and score', of: (t) => `${often(t, 'back')} ${score(t)}` },
  { name: 'size and heads', of: (t, e) => `${size(e)} ${many(t)}` },
  { name: 'size and score', of: (t, e) => `${size(e)} ${score(t)}` },
  { name: 'lines and score', of: (t, e) => `${ofLines(t, e)} ${score(t)}` },
  { name: 'paragraphs and heads', of: (t, e) => `${ofParagraphs(t, e)} ${many(t)}` },
  { name: 'paragraphs and score', of: (t, e) => `${ofParagraphs(t, e)} ${score(t)}` },
  { name: 'known names and end', of: (t) => `${often(t, 'known')} ${t.first.close}` },
  { name: 'known names and heads', of: (t) => `${often(t, 'known')} ${many(t)}` },
  { name: 'words that head lists', of: (t) => often(t, 'unlikely') },
  { name: 'asks and size', of: (t, e) => `${often(t, 'asks')} ${size(e)}` },
  { name: 'asks and persons', of: (t) => `${often(t, 'asks')} ${often(t, 'personal')}` },
  { name: 'persons and heads', of: (t) => `${often(t, 'personal')} ${many(t)}` },
  { name: 'answers', of: (t) => often(t, 'answers') },
  { name: 'stops and end', of: (t) => `${often(t, 'stops')} ${t.first.close}` },
  { name: 'open and end', of: (t) => `${often(t, 'open')} ${t.first.close}` },
  { name: 'no speech', of: (t) => often(t, 'silent') },
  { name: 'behind blank lines', of: (t) => often(t, 'blank') },
  { name: 'begins with digits', of: (t) => often(t, 'digit') },
  { name: 'begins small', of: (t) => often(t, 'lower') },
  { name: 'length of speech and end', of: (t) => `${often(t, 'long')} ${t.first.close}` },
  { name: 'times', of: (t) => `${often(t, 'timed')} ${often(t, 'forward')}` },
  { name: 'two in turn', of: ({ names, labels }) => (names.size === 2 && labels > 3 ? 'yes' : 'no') },
]
