import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { Phrase } from '../../text/phrase.ts'
import { isMarkup, unescaped } from '../html/escaped-markup.ts'
import { isTalk } from '../labelled-lines.ts'
import { TalkPieces } from '../talk-pieces.ts'
import { isBlank } from '../text.ts'
import type { Segment } from './segment.ts'

/**
 * The lines of what is said: a string may hold markup, or a talk of its own, as a whole conversation in one member does:
 *     {"dialogue": "Mara: Is the lamp out?\nJo: It is."}
 */
export function saidLines({ text, speaker, isLabelled }: Segment): { readonly lines: readonly Line[]; readonly isTalk: boolean } {
  const shown = withoutMarkup(text)
  if (speaker !== null) return { lines: shown.map((line) => withoutOwnLabel(line, speaker)), isTalk: false }
  const pieces = new TalkPieces()
  const lines = shown.flatMap(linesIn).flatMap((line) => pieces.of(line))
  return isLabelled || isTalk(lines.map((line) => line.text)) ? { lines, isTalk: true } : { lines: shown, isTalk: false }
}

/** A name before what is said tells once more who says it: "Mara: Good evening." of Mara. */
function withoutOwnLabel(line: Line, speaker: string): Line {
  if (!line.text.startsWith(speaker)) return line
  const behind = /^\s?(?::\s{1,9}|：\s{0,9}|:(?=\P{ASCII}))/u.exec(line.text.slice(speaker.length))?.[0]
  const rest = behind === undefined ? '' : line.text.slice(speaker.length + behind.length)
  return isBlank(rest) ? line : partOf(line, line.text.length - rest.length, line.text.length)
}

/** What programs write as HTML, as its lines are shown. */
function withoutMarkup(text: Line): Line[] {
  if (!text.text.includes('<') || !isMarkup(text.text)) return [text]
  const lines: (Line | undefined)[] = []
  const phrase = new Phrase()
  // "<span>0:04</span>Mara: Good evening."
  let endsInDigit = false
  for (const { line, isParted } of unescaped(text)) {
    if (isParted) lines.push(phrase.take())
    else if (endsInDigit && /^\p{L}/u.test(line.text)) phrase.put(' ', line)
    endsInDigit = /\d$/.test(line.text)
    phrase.add(line)
  }
  lines.push(phrase.take())
  const shown = lines.flatMap((line) => (line === undefined || isBlank(line.text) ? [] : [line]))
  return shown.length > 0 ? shown : [text]
}

function linesIn(line: Line): Line[] {
  const found: Line[] = []
  let from = 0
  for (const end of line.text.matchAll(/\n/g)) {
    found.push(partOf(line, from, end.index))
    from = end.index + 1
  }
  return [...found, partOf(line, from, line.text.length)]
}
