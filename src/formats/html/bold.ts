import { byteAt, type Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { Phrase } from '../../text/phrase.ts'
import { endsInTime } from '../name-like.ts'
import { NAME_UNITS } from './names.ts'

/** A line that is bold from end to end; a short one may be a name, and is marked as Markdown does. */
export function inBold(line: Line): Line | undefined {
  if (line.text.length > NAME_UNITS || /:\s{0,9}$/.test(line.text)) return line
  const text = line.text.trimEnd()
  if (endsInTime(text)) return line
  const phrase = new Phrase()
  phrase.put('**', line)
  phrase.add(partOf(line, 0, text.length))
  phrase.put('**', { byte: byteAt(line, text.length), number: line.number })
  return phrase.take()
}
