import { noticeKind } from './notices.ts'

/** Parts of the words of OATH, which are cheap to look for. */
const HINTS = ['worn', 'WORN', 'ffirmed', 'FFIRMED']
/** Words that show that a text may tell of an oath. */
const OATH = /\b(?:sworn|affirmed)\b/gi
// JO VEY, called as a witness by the plaintiff, having been first duly sworn     Whereupon, Jo Vey, was sworn
// ^^^^^^                                                                                    ^^^^^^
const SWORN =
  /(?:^|\n|[Ww]here(?:upon|fore),? |[Tt]hereupon,? )[*_(]{0,3}((?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}\p{Lu}[\p{L}.'’-]{1,30}(?:, (?:M\.?D\.?|Ph\.?D\.?|J[Rr]\.?|S[Rr]\.?|III?))?)[*_]{0,2}(?:,\s{0,80}| )(?:the |a |an )?(?:witness|deponent|plaintiff|defendant|petitioner|respondent|claimant|called|produced|having|being|after|was|first|duly|sworn|affirmed)\b/gu
/** Between the name and the oath. */
const OATH_REACH = 240

/** Who testifies from here on, by the last oath that a text tells of. */
export function witnessIn(text: string): string | undefined {
  if (!HINTS.some((hint) => text.includes(hint))) return undefined
  const oath = [...text.matchAll(OATH)].at(-1)
  if (oath === undefined) return undefined
  const near = text.slice(Math.max(0, oath.index - OATH_REACH), oath.index + oath[0].length)
  return [...near.matchAll(SWORN)].at(-1)?.[1]
}

// "JO VEY,"   "JO VEY, M.D.,": the rest of the sentence stands below
const NAME_ABOVE =
  /^[*_]{0,2}(?:\p{Lu}[\p{Lu}.'’-]{0,30} ){1,4}\p{Lu}[\p{Lu}.'’-]{1,30}(?:, (?:M\.?D\.?|PH\.?D\.?|JR\.?|SR\.?|III?))?,[*_]{0,2}$/u
const LONGEST_NAME = 80
// "called as a witness on behalf of the State, having been first duly sworn,"
const TAKES_OATH =
  /^(?:(?:the |a |an )?(?:witness|deponent|plaintiff|defendant|petitioner|respondent|claimant)|called|produced|having|being|after|was|first|duly|sworn|affirmed)\b.{0,200}\b(?:sworn|affirmed|witness)\b/

/** A name in capitals that may be that of whoever is sworn below, or a line that tells of it. `start` is trimmed. */
export function oathKind(start: string): 'sworn' | 'procedure' | undefined {
  if (start.endsWith(',') && start.length <= LONGEST_NAME && NAME_ABOVE.test(start)) return 'sworn'
  if (!goesOn(start)) return undefined
  const name = witnessIn(start)
  return name !== undefined && start.startsWith(name) && name === name.toUpperCase() ? 'procedure' : undefined
}

// "JO VEY, having been first duly sworn, testified as follows:"
const ENDS = /[.?!;"')\]’”…]$/
const LONGEST_OPEN = 120
const LONGEST_ASKED = 200

/** The sentence goes on below, or the testimony follows. */
function goesOn(start: string): boolean {
  if (start.endsWith(':')) return start.length <= LONGEST_ASKED
  return start.length <= LONGEST_OPEN && !ENDS.test(start)
}

/** Whether a line below a name tells that whoever it is was sworn. */
export function takesOath(text: string): boolean {
  return TAKES_OATH.test(text.trim())
}

/** Whether a line is none of speech and tells of an oath: "Bo Ek was sworn in as mayor." is said by somebody. */
export function tellsOath(text: string): boolean {
  const start = text.trim()
  return TAKES_OATH.test(start) || oathKind(start) === 'procedure' || noticeKind(start, true) === 'procedure'
}
