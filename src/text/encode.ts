import { lineDecoder } from './decode.ts'

const utf8 = new TextEncoder()

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

type Alphabet = ReadonlyMap<string, readonly number[]>

const alphabets = new Map<string, Alphabet>()

/** Every character that one or two bytes stand for in an encoding, with these bytes. Node decodes any, but encodes none. */
function alphabetOf(encoding: string): Alphabet {
  const known = alphabets.get(encoding)
  if (known !== undefined) return known
  // Not Node's own decoder, which takes windows-1252 for Latin-1.
  const decode = lineDecoder(encoding)
  const alphabet = new Map<string, readonly number[]>()
  const learn = (bytes: readonly number[]) => {
    const character = decode(Uint8Array.from(bytes)).text
    if ([...character].length === 1 && character !== '\ufffd' && !alphabet.has(character)) alphabet.set(character, bytes)
  }
  for (let byte = 0; byte < 0x100; byte++) learn([byte])
  if (alphabet.size < 0xe0)
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x30; trail < 0xff; trail++) learn([lead, trail])
  alphabets.set(encoding, alphabet)
  return alphabet
}

/** A text in an encoding of the WHATWG standard, or undefined when the encoding has no bytes for it. */
export function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return utf8.encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le')
  const alphabet = alphabetOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const known = alphabet.get(character)
    if (known === undefined) return undefined
    for (const byte of known) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
