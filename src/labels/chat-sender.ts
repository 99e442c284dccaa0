import type { Name } from './name.ts'
import { trimEnd } from './names/units.ts'

/** Units and words of a sender at most: a notice is longer. */
const LONGEST = 40
const MOST_WORDS = 6
/** From so many words on it may be a notice. */
const FEW_WORDS = 3

/** A day as messengers write it, before the time: with a comma behind it, or not from the year on.
 *     12/03/2024, 10:02     2024-03-12, 10:02     12.03.24 10:02 */
const DAY_COMMA = /^\W?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?[,،]\s/
const DAY_FIRST = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}\s/
/** Notices quote, and tell what somebody did to something. */
const NO_SENDER = /["“”«»„<>=]|[.?!] |\b(?:changed|created|added|removed|pinned|joined|left|ended|started)\b/u
const WORDS = /\S+/g
const MARKS_ALONE = /^[\s\p{P}]*$/u
/** What stands before somebody whom the owner of the telephone does not know: who calls herself "..." is told so only there. */
const UNKNOWN = /~[\s\u202f]*$/

/** Whether a stamp is that of a messenger: programs write those of their logs from the year on, or in brackets, and no comma before the time. */
export function isMessengerStamp(line: string, stampAt: number): boolean {
  const day = line.slice(stampAt, stampAt + 16)
  return DAY_COMMA.test(day) || DAY_FIRST.test(day)
}

/** Who sends may be written in any way: "mara's mum", "Flat 3 Kim", "🌸Mia🌸". It is the whole name.
 *     12/03/2024, 10:02 - jo k: Hello
 *                         ^   ^       */
export function readSender(line: string, from: number, colon: number): Name | undefined {
  const end = trimEnd(line, from, colon)
  if (end - from > LONGEST) return undefined
  const label = line.slice(from, end)
  const words = label.match(WORDS)?.length ?? 0
  if (words > MOST_WORDS || NO_SENDER.test(label)) return undefined
  if (MARKS_ALONE.test(label) && (label === '' || !UNKNOWN.test(line.slice(Math.max(0, from - 4), from)))) return undefined
  const prior = words > FEW_WORDS ? 0.45 : 0.6
  return { label, names: [label], shape: 'number', affiliation: null, start: null, end: null, prior }
}

const MARK_OF_NOTICE = '\u200e'
/** What a messenger says itself, by the name of the group or of whoever did it; attachments are marked in the same way. */
const NOTICE =
  /\b(?:end-to-end|Ende-zu-Ende|bout en bout|extremo a extremo|ponta a ponta|created (?:this )?group|added|removed|changed|joined|left|pinned)\b/

/** Whether what stands behind a sender is a notice, which begins with a mark that shows nothing: "Quay: Mara added you". */
export function isNoticeBehind(line: string, speechAt: number): boolean {
  return line.charAt(speechAt - 1) === MARK_OF_NOTICE && NOTICE.test(line.slice(speechAt, speechAt + 200))
}
