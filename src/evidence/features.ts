import type { Candidate } from './candidates.ts'

/** A named fact about a candidate; each of its values has a weight of its own. */
export interface Feature {
  readonly name: string
  of(candidate: Candidate): string
}

const few = (count: number): string => String(Math.min(count, 3))
/** The place of a value among steps that go up: "0" below the first, their number beyond the last. */
export function step(value: number, steps: readonly number[]): string {
  const place = steps.findIndex((each) => value < each)
  return String(place < 0 ? steps.length : place)
}

const formOf = ({ head }: Candidate): string => head.name.shape
const likely = ({ head }: Candidate): string => step(head.name.prior, [0.12, 0.3, 0.5, 0.7, 0.85])
const words = ({ head }: Candidate): number => head.name.label.split(' ').length

/** What tells of a candidate by itself. */
export const FEATURES: readonly Feature[] = [
  { name: 'end and form', of: (c) => `${c.close} ${formOf(c)}` },
  { name: 'end and name', of: (c) => `${c.close} ${likely(c)}` },
  { name: 'form and name', of: (c) => `${formOf(c)} ${likely(c)}` },
  { name: 'end and words', of: (c) => `${c.close} ${few(words(c))}` },
  { name: 'end and first of speech', of: (c) => `${c.close} ${c.next}` },
  { name: 'form and first of speech', of: (c) => `${formOf(c)} ${c.next}` },
  { name: 'end and line before', of: (c) => `${c.close} ${c.before}` },
  { name: 'end and length of line', of: (c) => `${c.close} ${step(c.rest, [1, 12, 40, 80, 200])}` },
  { name: 'end and speech', of: (c) => `${c.close} ${step(c.follow, [1, 12, 60, 200])}` },
  { name: 'end and end of line', of: (c) => `${c.close} ${c.ends}` },
  { name: 'form and end of line', of: (c) => `${formOf(c)} ${c.ends}` },
  { name: 'end and persons', of: (c) => `${c.close} ${c.isPersonal ? 'says "I"' : 'no'}` },
  { name: 'end and begin', of: (c) => `${c.close} ${c.lead}` },
  { name: 'end and time', of: (c) => `${c.close} ${c.isTimed ? 'timed' : 'no'}` },
  { name: 'begin', of: (c) => c.lead },
  { name: 'indent', of: (c) => step(c.indent, [1, 5, 12]) },
  { name: 'length of name', of: (c) => step(c.key.length, [3, 6, 12, 20, 32]) },
  { name: 'affiliation', of: (c) => (c.head.name.affiliation === null ? 'no' : 'yes') },
]
