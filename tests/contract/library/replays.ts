// Not `expect`, which takes far longer.
import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import type { Edit, TranscriptRecord, Turn } from '../records.ts'
import { decode } from './decode.ts'
import { type Spanned, spanned, summaryOf } from './parse.ts'

const WHITE = /[\s\u0000-\u0020\u007f-\u00a0\u200b\u2028\u2029\ufeff]+/g
const UNSEEN = /[\s\u0000-\u0020\u007f-\u00a0\p{Cf}]+/gu
/** Rules that take out or put in more than white space. */
const LEAVES_OUT = ['char/', 'drop/', 'page/']

/** replays: the bytes of a span with its edits made are the text, apart from white space; a turn has its label before it. */
export function checkReplays(records: readonly TranscriptRecord[], bytes: Uint8Array): void {
  const { encoding, format } = summaryOf(records)
  if (format !== 'text') {
    checkCarried(records, bytes, encoding)
    return
  }
  const seen = isOneEncoding(bytes, encoding) ? squeeze : skeleton
  for (const record of spanned(records)) {
    const whole = seen(replay(record, { bytes, encoding, seen }))
    const text = seen(record.text)
    if (record.type === 'matter') assert.equal(whole, text)
    else checkSpeech(record, whole, text)
  }
}

/** Where a format stands around the words, they are in the bytes of their span, in order. */
function checkCarried(records: readonly TranscriptRecord[], bytes: Uint8Array, encoding: string): void {
  for (const { byte, endByte, text } of spanned(records))
    assert.ok(isCarried(text, decode(bytes.subarray(byte, endByte), encoding)), text)
}

function isCarried(text: string, source: string): boolean {
  let at = 0
  for (const letter of text.replace(/[^a-z0-9]/gi, '')) {
    at = source.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Lines that are not valid UTF-8 may each be read as windows-1252, whatever the summary says of the others. */
function isOneEncoding(bytes: Uint8Array, encoding: string): boolean {
  return (encoding !== 'utf-8' && encoding !== 'windows-1252') || isUtf8(bytes)
}

function checkSpeech({ label }: Turn, whole: string, text: string): void {
  assert.ok(whole.endsWith(text))
  const before = whole.slice(0, whole.length - text.length)
  if (before !== '')
    assert.ok(
      skeleton(before.replace(UNSEEN, '').replaceAll('\\', '')).includes(skeleton((label ?? '').replace(UNSEEN, ''))),
      before,
    )
}

/** What every encoding at hand reads alike. */
function skeleton(text: string): string {
  return squeeze(text).replace(/[^\u0000-\u007f]/g, '')
}

export function squeeze(text: string): string {
  return text.replace(WHITE, '')
}

interface Source {
  readonly bytes: Uint8Array
  readonly encoding: string
  /** What of a text is compared. */
  readonly seen: (text: string) => string
}

/** The text of a span with its edits made. */
function replay({ byte, endByte, edits }: Spanned, { bytes, encoding, seen }: Source): string {
  const read = (from: number, to: number) => decode(bytes.subarray(from, to), encoding)
  let text = ''
  let at = byte
  for (const edit of edits) {
    assert.ok(edit.byte >= at)
    assert.equal(seen(edit.before), seen(read(edit.byte, edit.endByte)))
    checkEdit(edit)
    text += read(at, edit.byte) + edit.after
    at = edit.endByte
  }
  assert.ok(at <= endByte)
  return text + read(at, endByte)
}

/** words kept: a repair of spaces changes nothing but white space. */
function checkEdit({ rule, before, after }: Edit): void {
  assert.notEqual(after, before)
  if (!LEAVES_OUT.some((kind) => rule.startsWith(kind))) assert.equal(squeeze(after), squeeze(before))
}
