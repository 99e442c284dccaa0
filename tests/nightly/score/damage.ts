import { functionPairs } from '../../../src/repairs/join-function-pair.ts'
import { below, type Random } from '../../bench/random.ts'

/** One place where text was damaged, as offsets in the clean text: text[from..to) became `broken`. */
export interface Damage {
  readonly from: number
  readonly to: number
  readonly broken: string
}

/** One kind of damage: where it can strike, and what it leaves. */
export interface DamageKind {
  /** The rule that should undo it. */
  readonly rule: string
  /** Every place of the clean text that it can strike; groups are told apart by the rules below. */
  readonly places: RegExp
  /** What it leaves of a match; the white space alone is changed. */
  readonly breaks: (match: RegExpMatchArray, random: Random) => string
}

const COMMON = [...new Set(functionPairs().flatMap((pair) => pair.split(' ')))].join('|')

const withoutSpaces = ([whole]: RegExpMatchArray): string => whole.replace(/ /g, '')
const spaceBeforeLast = ([whole]: RegExpMatchArray): string => `${whole.slice(0, -1)} ${whole.slice(-1)}`

/** Each is what is seen in scraped or cut transcripts, put into clean text wherever it could have happened. */
export const KINDS: readonly DamageKind[] = [
  { rule: 'url/spaced', places: /(?<=https?:\/\/www)\.(?=[a-z]+\.[a-z])/g, breaks: () => '. ' },
  {
    rule: 'para/split-at-initial',
    places: /(?<=[a-z][a-z] [A-HJ-W]\.) (?=[A-Z][a-z])/g,
    breaks: () => '\n\n',
  },
  { rule: 'para/split-at-initialism', places: /(?<=\b[UD]\.)(?=[SC]\.)/g, breaks: () => '\n\n' },
  { rule: 'join/i-verb', places: /(?<![\w’'.-])I (?=[a-z])/g, breaks: withoutSpaces },
  { rule: 'join/a-word', places: /(?<=[.?!] |\n|“|—)A (?=[a-z]{3})/g, breaks: withoutSpaces },
  { rule: 'join/function-pair', places: new RegExp(`(?<= )(?:${COMMON}) (?=(?:${COMMON})[ ,.?])`, 'g'), breaks: withoutSpaces },
  { rule: 'space/after-sentence', places: /(?<=[a-z]{2}[.?!]”?) (?=“?[A-Z])/g, breaks: () => '' },
  { rule: 'space/after-comma', places: /(?<=[A-Za-z][a-z],) (?=[a-z]{2})/g, breaks: () => '' },
  { rule: 'space/before-punct', places: /(?<=[A-Za-z]{2}|[”)])[,.;?!](?=[ \n])/g, breaks: spaceBeforeLast },
  { rule: 'space/in-quotes', places: /“(?=\w)|(?<=[\w.,?!])”/g, breaks: ([mark]) => (mark === '“' ? '“ ' : ' ”') },
  { rule: 'space/in-brackets', places: /(?<= )\((?=[A-Za-z“])|(?<=[\w.”])\)/g, breaks: ([mark]) => (mark === '(' ? '( ' : ' )') },
  { rule: 'space/apostrophe', places: /(?<=[A-Za-z])['’](?=(?:s|t|m|d|re|ve|ll)\b)/g, breaks: breakApostrophe },
  { rule: 'space/before-hyphen', places: /(?<=[a-z])-(?=[a-z]{2})/g, breaks: () => ' -' },
]

function breakApostrophe([mark]: RegExpMatchArray, random: Random): string {
  return [`${mark} `, ` ${mark}`, ` ${mark} `][below(random, 3)] ?? ''
}

/** Damages a share of the places, each with the same chance: the damaged text, and where it was done. */
export function damage(clean: string, kind: DamageKind, { rate, random }: { readonly rate: number; readonly random: Random }) {
  const damages: Damage[] = []
  let text = ''
  let at = 0
  for (const match of clean.matchAll(kind.places)) {
    if (random() >= rate || match.index < at) continue
    const to = match.index + match[0].length
    const broken = kind.breaks(match, random)
    text += clean.slice(at, match.index) + broken
    damages.push({ from: match.index, to, broken })
    at = to
  }
  return { text: text + clean.slice(at), damages }
}
