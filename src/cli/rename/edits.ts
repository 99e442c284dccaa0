import { InputError } from '../../node/errors.ts'
import { peopleCalled, type Renaming } from '../../query/renaming.ts'
import { lineDecoder } from '../../text/decode.ts'
import { encode } from '../../text/encode.ts'
import { withEntities } from '../../write/xml-text.ts'
import { Tape } from '../repair/tape.ts'
import type { FoundLabel, Labelled } from './labels.ts'

/** Formats in which labels are bytes of lines, and can be of any length. */
const IN_PLACE: ReadonlySet<string> = new Set('text webvtt srt sbv microdvd ass lrc script speaker-tags pages margin'.split(' '))
const ELSEWHERE = 'write it in another format, such as --to text'

/** A name in the source, and what is to stand there. */
export interface NameEdit {
  readonly byte: number
  readonly endByte: number
  readonly line: number
  readonly before: string
  readonly after: Uint8Array
  readonly name: string
}

/** The edits that give people their new names, in the order of the source. Throws an InputError where one cannot be made. */
export function nameEdits(source: Labelled, names: Renaming['names']): readonly NameEdit[] {
  const { name: file, format, labels, people } = source
  if (names.size > 0 && !IN_PLACE.has(format))
    throw new InputError(file, `is ${format}, whose names are not changed in place`, ELSEWHERE)
  // A cue has one tag, however many lines follow it; and who goes on may have no label.
  const own = labels.filter(({ isGiven, byte, bytes }, index) => (isGiven ? labels[index - 1]?.byte !== byte : bytes.length > 0))
  return own.flatMap((label) => {
    const name = names.get(label.speakerId)
    if (name !== undefined) return [editFor({ source, label }, label.name, name)]
    if (label.names.length < 2) return []
    // "A & B": each of several has a name of their own.
    return label.names.flatMap((one) => {
      const [person, ...more] = peopleCalled(one, people)
      const called = person && more.length === 0 ? names.get(person.speakerId) : undefined
      return called === undefined ? [] : [editFor({ source, label }, one, called)]
    })
  })
}

interface Place {
  readonly source: Labelled
  readonly label: FoundLabel
}

// 00:12   1:02:03.5
const CLOCK = /\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?/g
const SPECIAL = /[\\^$.*+?()[\]{}|/]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&(?:amp;)?', '<': '(?:<|&lt;)', '>': '(?:>|&gt;)' }

/** Scripts that write names with spaces and without. */
const UNSPACED = /^\p{Lo}+$/u

/** A name as a source may write it: over white space of any kind, with the escapes of Markdown and the entities of markup. */
function patternOf(name: string): RegExp {
  const signs = Array.from(
    name,
    (sign) => ENTITIES[sign] ?? (sign === ' ' ? '\\s+' : `\\\\?${SPECIAL.test(sign) ? `\\${sign}` : sign}`),
  )
  return new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{N}])${signs.join(UNSPACED.test(name) ? '\\s*' : '')}(?![\\p{Lu}\\p{Ll}\\p{N}])`, 'gu')
}

/** The edit of a name within its label. */
function editFor({ source, label }: Place, before: string, name: string): NameEdit {
  const { encoding, name: file, isMixed, format } = source
  const { line, byte, bytes, isGiven } = label
  const text = lineDecoder(encoding)(bytes).text
  const clocks = [...text.matchAll(CLOCK)]
  const isFree = ({ index }: RegExpExecArray) =>
    !clocks.some(({ index: from, 0: clock }) => index >= from && index < from + clock.length)
  const found = [...text.matchAll(patternOf(before))].filter(isFree)
  const place = found.at(isGiven ? -1 : 0)
  if (place === undefined) throw new InputError(file, `the label "${before}" is not written there as it is read`, ELSEWHERE, line)
  const lead = encode(text.slice(0, place.index), encoding)
  const own = encode(place[0], encoding)
  const after = encode(isGiven || format === 'webvtt' ? withEntities(name).replaceAll('"', '&quot;') : name, encoding)
  if (after === undefined || (isMixed && after.length !== name.length))
    throw new InputError(
      file,
      `its encoding, ${isMixed ? 'which changes from line to line' : encoding}, cannot hold "${name}"`,
      'write it in UTF-8: --to text',
      line,
    )
  const from = byte + (lead?.length ?? 0)
  return { byte: from, endByte: from + (own?.length ?? 0), line, before, after, name }
}

/** Told of all bytes of a source, in order. */
export interface EditVisitor {
  keep(bytes: Uint8Array): void
  replace(before: Uint8Array, after: Uint8Array): void
  /** Behind each chunk, and waited for. */
  pause(): Promise<void> | void
}

/** Tells the bytes of a source with its names replaced. */
export async function replaceNames(source: Labelled, edits: readonly NameEdit[], visitor: EditVisitor): Promise<void> {
  const tape = new Tape()
  let [read, next] = [0, 0]
  for await (const chunk of source.again()) {
    tape.push(chunk)
    read += chunk.length
    for (let edit = edits[next]; edit !== undefined && edit.endByte <= read; edit = edits[++next]) {
      visitor.keep(tape.cut(edit.byte))
      visitor.replace(tape.cut(edit.endByte), edit.after)
    }
    visitor.keep(tape.cut(Math.min(read, edits[next]?.byte ?? read)))
    await visitor.pause()
  }
}
