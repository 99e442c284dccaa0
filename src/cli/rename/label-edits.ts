import type { Edit } from '../../model/edit.ts'
import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import type { PlacedLabel } from '../../parse/placed-label.ts'
import { type NewNames, type Person, peopleCalled } from '../../query/renaming.ts'
import { encode } from '../../text/encode.ts'
import type { Reading } from '../../text/source-encoding.ts'
import { withEntities } from '../../write/xml-text.ts'
import type { RepairReading } from '../repair/source.ts'

/** Formats in which labels are bytes of lines, and can be of any length. */
export const IN_PLACE = new Set('text webvtt srt sbv microdvd ass lrc script speaker-tags pages margin'.split(' '))
export const ELSEWHERE = 'write it in another format, such as --to text'

// 00:12   1:02:03.5
const CLOCK = /\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?/g
const SPECIAL = /[\\^$.*+?()[\]{}|/]/
const WRITTEN = new Map([
  [' ', '\\s+'],
  ['&', '&(?:amp;)?'],
  ['<', '(?:<|&lt;)'],
  ['>', '(?:>|&gt;)'],
])
/** Scripts that write names with spaces and without. */
const UNSPACED = /^\p{Lo}+$/u

/** A name as a source may write it: over white space of any kind, with escapes of Markdown and entities. */
function patternOf(name: string): RegExp {
  const signs = Array.from(name, (sign) => WRITTEN.get(sign) ?? `\\\\?${SPECIAL.test(sign) ? '\\' : ''}${sign}`)
  const joined = signs.join(UNSPACED.test(name) ? '\\s*' : '')
  return new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{N}])${joined}(?![\\p{Lu}\\p{Ll}\\p{N}])`, 'gu')
}

export interface Renaming {
  readonly names: NewNames
  readonly people: readonly Person[]
  /** Marks of markup in names are written as entities. */
  readonly isMarkup: boolean
}

/** A label as it is to be read again. */
export interface NewLabel {
  readonly line: number
  /** Not told where several are named at once. */
  readonly name: string | undefined
}

/** The edits that give people their new names, where the source writes them. Labels are told before the record that they stand in. */
export function labelEdits(
  { names, people, isMarkup }: Renaming,
  tell: (label: NewLabel) => void = () => {},
): Required<Pick<RepairReading, 'onLabel' | 'editsOf'>> {
  let waiting: PlacedLabel[] = []
  /** Whose name is to be replaced in a label, and by what: of several who are named at once, each may have a new one. */
  const changesIn = ({ name, names: each }: PlacedLabel, speakerId: string | null): [before: string, after: string][] => {
    const own = names.get(speakerId ?? '')
    if (own !== undefined) return [[name, own]]
    return (each.length > 1 ? each : []).flatMap((one): [string, string][] => {
      const [person, ...more] = peopleCalled(one, people)
      const after = more.length === 0 ? names.get(person?.speakerId ?? '') : undefined
      return after === undefined ? [] : [[one, after]]
    })
  }
  return {
    onLabel: (label) => void waiting.push(label),
    editsOf(record, view, encodings) {
      const own = waiting.filter(({ byte }) => byte < record.endByte)
      waiting = waiting.slice(own.length)
      const name = record.type === 'turn' ? names.get(record.speakerId ?? '') : undefined
      for (const { line, name: before, names: each, byte, endByte } of own)
        tell({ line, name: each.length > 1 || byte === endByte ? undefined : (name ?? before) })
      if (record.type !== 'turn') return []
      return own.flatMap((label, index) => {
        const { byte, endByte, isGiven } = label
        // A cue has one tag, however many lines follow it; and who goes on may have no label.
        if (isGiven ? own[index - 1]?.byte === byte : byte === endByte) return []
        return changesIn(label, record.speakerId).map(([before, name]) => {
          const after = isMarkup || isGiven ? withEntities(name).replaceAll('"', '&quot;') : name
          const bytes = view(byte, endByte)
          return editOf(label, { before, after, record, bytes, encoding: encodings.of(bytes) })
        })
      })
    },
  }
}

interface Change {
  readonly before: string
  readonly after: string
  readonly record: Turn | Matter
  readonly bytes: Uint8Array
  readonly encoding: Reading
}

/** The first of its like in a label that is no part of a time; in the head of a cue the last. */
function editOf({ byte, line, isGiven }: PlacedLabel, { before, after, record, bytes, encoding }: Change): Edit {
  const { name } = encoding
  const text = encoding.decode(bytes)
  const untimed = text.replace(CLOCK, (clock) => '\0'.repeat(clock.length))
  const place = [...untimed.matchAll(patternOf(before))].at(isGiven ? -1 : 0)
  const lead = encode(text.slice(0, place?.index), name)
  const own = place && encode(place[0], name)
  if (lead === undefined || own === undefined)
    throw new InputError(record.doc, `the label "${before}" is not written as it is read`, ELSEWHERE, line)
  if (encode(after, name) === undefined)
    throw new InputError(record.doc, `its encoding, ${name}, cannot hold "${after}"`, ELSEWHERE, line)
  const from = byte + lead.length
  return { rule: 'name', byte: from, endByte: from + own.length, line, before, after }
}
