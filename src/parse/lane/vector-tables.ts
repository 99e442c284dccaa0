import { leadTable } from '../../labels/lead-bytes.ts'
import type { Hint } from '../../labels/opening.ts'
import type { ByteTest, HeldChunk } from '../../text/byte-scan.ts'
import type { PassageRoom } from '../../text/passage-room.ts'
import { VectorText } from '../../text/vector-text.ts'
import type { Vectors } from '../../text/vectors.ts'
import { glanceTables } from '../sections/glance.ts'
import { beginsSpeech } from './line-letters.ts'
import {
  FIRSTS,
  type FirstTable,
  type FullOpening,
  firstIndex,
  isPlainPoint,
  KEYS,
  LETTERS,
  type SkimTables,
} from './skim-tables.ts'

/** Room of a passage, beyond which it is kept elsewhere. */
const BYTE_ROOM = 2_097_152
const LINE_ROOM = 32_768
const MARK_ROOM = 65_536
const BYTES = 256
const LARGEST = 0x7fffffff

// As scripts/wasm/skim.ts has them.
const STATE_BYTES = 192
const BYTE_ROOM_AT = 22
/** A table for a first character that was not met yet. */
const NEW = 1
const WORD_LEADS = 8
const FLAG_LEADS = 1
const FLAG_CAPITALS = 2
const FLAG_NO_PROSE = 4
const FLAG_STOP = 8
/** Of a character of two bytes. */
const PLAIN = 1
const ROW = 2
const MEMBER = 16
/** Of the table for a first character. */
const OPENINGS = 1_536
const OPENING_SIZE = 20

/** What the module knows of rules, conventions and headings, the room of the passage, and the state that it shares. */
export class VectorTables {
  readonly vectors: Vectors
  /** Where the state stands: its address, and two views of it. */
  readonly address: number
  readonly state: Int32Array
  readonly places: Float64Array
  readonly room: PassageRoom
  readonly #tables: SkimTables
  readonly #firsts: Uint32Array
  readonly #sets = new Map<string, number>()
  readonly #laid = new Map<ByteTest, number>()

  constructor(vectors: Vectors, held: HeldChunk, tables: SkimTables) {
    const { buffer } = vectors.bytes
    this.vectors = vectors
    this.#tables = tables
    this.address = vectors.take(STATE_BYTES)
    this.state = new Int32Array(buffer, this.address, STATE_BYTES / 4)
    this.places = new Float64Array(buffer, this.address, STATE_BYTES / 8)
    const firsts = vectors.lay(firstsOf())
    this.#firsts = new Uint32Array(buffer, firsts, FIRSTS)
    const { words, terminal } = glanceTables()
    for (const [hash, leads] of leadTable().entries()) words[hash] = (words[hash] ?? 0) | (leads * WORD_LEADS)
    const addresses = [
      held.at,
      held.hits,
      vectors.lay(tables.classes),
      vectors.lay(tables.punctuation),
      this.#layTests(),
      vectors.lay(lettersOf(tables)),
      firsts,
      vectors.lay(words),
      vectors.lay(terminal),
    ]
    const room = makeRoom(vectors)
    const rooms = Object.values(room).map(({ byteOffset }) => byteOffset)
    const [bytes = 0, lineAt = 0, lineUnit = 0] = rooms
    this.room = { ...room, addresses: { bytes, lineAt, lineUnit }, texts: new VectorText(vectors, bytes) }
    this.state.set([...addresses, ...rooms])
    this.state.set([BYTE_ROOM, LINE_ROOM, MARK_ROOM, MARK_ROOM], BYTE_ROOM_AT)
  }

  #layTests(): number {
    const { vectors } = this
    const addresses = new Uint32Array(BYTES + LETTERS)
    for (let key = 0; key < KEYS; key++) addresses[key] = this.#layTest(this.#tables.testOf(key))
    for (let point = 0; point < LETTERS; point++) addresses[BYTES + point] = this.#layTest(this.#tables.letterTest(point))
    return vectors.lay(addresses)
  }

  /** The address of a test, or 0. */
  #layTest(test: ByteTest | undefined): number {
    if (test === undefined) return 0
    const known = this.#laid.get(test)
    if (known !== undefined) return known
    const { before, before2, behind, behind2 } = test
    const flat = new Uint32Array(4 * before.length)
    for (const [index, table] of [before, before2, behind, behind2].entries()) flat.set(table, index * before.length)
    const address = this.vectors.lay(flat)
    this.#laid.set(test, address)
    return address
  }

  /** Lays the table for a character that a line begins with; false when there is no more room. */
  layFirst(code: number): boolean {
    const { vectors } = this
    const index = firstIndex(code)
    const table = this.#tables.firstTable(code)
    const size = OPENINGS + 4 + table.openings.length * OPENING_SIZE
    if (vectors.left < size + table.openings.length * 2 * BYTES) return false
    this.#firsts[index] = table.isLabel ? 0 : vectors.lay(this.#flatten(table))
    return true
  }

  #flatten({ reach, markedReach, markedBits, openings }: FirstTable): Uint8Array {
    // Conventions that want to see the same are looked at once.
    const rows = new Map(openings.map((opening) => this.#opening(opening)).map((row) => [row.join(), row]))
    const flat = new Uint8Array(OPENINGS + 4 + rows.size * OPENING_SIZE)
    new Uint16Array(flat.buffer).set(reach)
    new Uint16Array(flat.buffer).set(markedReach, KEYS)
    new Uint32Array(flat.buffer).set(markedBits, KEYS)
    new Uint32Array(flat.buffer).set([rows.size, ...[...rows.values()].flat()], OPENINGS / 4)
    return flat
  }

  #opening({ longest, hint = {} }: FullOpening): number[] {
    return [Math.min(longest, LARGEST), this.#set(hint.last), this.#set(hint.second), fourBytes(hint.holds), flagsOf(hint)]
  }

  /** The address of a table of these characters and all beyond ASCII, or 0. */
  #set(characters: string | undefined): number {
    if (characters === undefined) return 0
    const known = this.#sets.get(characters)
    if (known !== undefined) return known
    const set = new Uint8Array(BYTES).fill(1, 0x80)
    for (const character of characters) set[character.charCodeAt(0)] = 1
    const address = this.vectors.lay(set)
    this.#sets.set(characters, address)
    return address
  }
}

function flagsOf({ leads, capitals, noProse, stop }: Hint): number {
  const flags = [leads && FLAG_LEADS, capitals && FLAG_CAPITALS, noProse && FLAG_NO_PROSE, stop && FLAG_STOP]
  return flags.reduce<number>((all, flag) => all | (flag ?? 0), 0)
}

/** As the module loads them at once; 0 for none. */
function fourBytes(characters = ''): number {
  return [...characters].reduceRight((all, character) => (all << 8) | character.charCodeAt(0), 0)
}

function firstsOf(): Uint32Array {
  const firsts = new Uint32Array(FIRSTS)
  for (let index = 0; index < FIRSTS; index++) {
    const code = index < LETTERS ? index : 0x2000 + index - LETTERS
    if (beginsSpeech(code)) firsts[index] = NEW
  }
  return firsts
}

/** By code point: whether a line of plain speech may hold it, the length of the row that must stand behind it, whether it may be of one. */
function lettersOf({ rows: { lengths, members } }: SkimTables): Uint8Array {
  return Uint8Array.from({ length: LETTERS }, (_, point) => {
    const plain = isPlainPoint(point) ? PLAIN : 0
    return plain | ((lengths.get(point) ?? 0) << ROW) | (members.has(point) ? MEMBER : 0)
  })
}

/** In the order of the state. */
type Room = Omit<PassageRoom, 'addresses' | 'texts'>

function makeRoom(vectors: Vectors): Room {
  const { buffer } = vectors.bytes
  return {
    bytes: new Uint8Array(buffer, vectors.take(BYTE_ROOM), BYTE_ROOM),
    lineAt: new Int32Array(buffer, vectors.take(4 * LINE_ROOM), LINE_ROOM),
    lineUnit: new Int32Array(buffer, vectors.take(4 * LINE_ROOM), LINE_ROOM),
    lineByte: new Float64Array(buffer, vectors.take(8 * LINE_ROOM), LINE_ROOM),
    lineNumber: new Float64Array(buffer, vectors.take(8 * LINE_ROOM), LINE_ROOM),
    markAt: new Int32Array(buffer, vectors.take(4 * MARK_ROOM), MARK_ROOM),
    markUnit: new Int32Array(buffer, vectors.take(4 * MARK_ROOM), MARK_ROOM),
    clueUnit: new Int32Array(buffer, vectors.take(4 * MARK_ROOM), MARK_ROOM),
  }
}
