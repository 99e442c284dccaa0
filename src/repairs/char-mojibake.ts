import { LEGACY_CONTROLS, legacyByte, legacyText } from './cp1252.ts'
import { readBackAt } from './mojibake-sequence.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** What windows-1252 reads the first bytes of UTF-8 characters as. */
const LEADS = 'ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóô'
/** Units that are looked at together. */
const LONGEST = 120
/** Units before it that could be read together with what comes out. */
const BEFORE = 4
/** It parts lines, too: it is "…" in front of white space and closing marks. */
const NEXT_LINE = 0x85
const BEHIND_DOTS = /^[\s"'”’)\u0092\u0094]$/
/** So often text may have been read wrongly and written again. */
const ROUNDS = 3

/** UTF-8 that was read as windows-1252 or as Latin-1, and windows-1252 that was read as Latin-1. */
export const charMojibake: Repair = repairRule('char/mojibake', {
  safety: 'safe',
  stage: 'characters',
  triggers: LEADS + LEGACY_CONTROLS,
  find: findMojibake,
})

function findMojibake(text: string, at: number): Finding | undefined {
  const unit = text.charCodeAt(at)
  if (unit < 0xa0) return unit === NEXT_LINE && !BEHIND_DOTS.test(text.charAt(at + 1)) ? undefined : readControl(at, unit)
  if (readBackAt(text, at) === undefined) return undefined
  const from = stretchStart(text, at)
  const end = stretchEnd(text, at)
  const front = { text: text.slice(Math.max(0, from - 1), at), behind: text.slice(end, end + 1) }
  const after = settled(text.slice(at, end), front)
  if (after === undefined) return undefined
  const made = front.text + after + front.behind
  for (let before = 0; before < front.text.length; before++) if (readBackAt(made, before) !== undefined) return undefined
  return tightened(text, { from: at, to: end, after })
}

function readControl(at: number, unit: number): Finding | undefined {
  const after = legacyText(unit)
  return after === undefined ? undefined : { from: at, to: at + 1, after }
}

/** Read back until nothing is left to read back; undefined when that takes too long. */
function settled(stretch: string, { text, behind }: { readonly text: string; readonly behind: string }): string | undefined {
  let said = stretch
  for (let round = 0; round <= ROUNDS; round++) {
    const after = readBack({ text: text + said + behind, from: text.length, to: text.length + said.length })
    if (after === said) return said
    said = after
  }
  return undefined
}

/** Characters right before it that could be read together with what comes out. */
function stretchStart(text: string, at: number): number {
  let from = at
  while (from > at - BEFORE && legacyByte(text.charCodeAt(from - 1)) !== undefined) from--
  return from
}

/** A stretch of a text. */
interface Stretch {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The end of the characters beyond ASCII that windows-1252 has. */
function stretchEnd(text: string, at: number): number {
  let end = at
  while (end < at + LONGEST && legacyByte(text.charCodeAt(end)) !== undefined) end++
  return end
}

function readBack({ text, from, to }: Stretch): string {
  let made = ''
  for (let at = from; at < to; ) {
    const read = readBackAt(text, at)
    const units = read !== undefined && at + read.units <= to ? read.units : 1
    made += read !== undefined && at + read.units <= to ? read.text : text.charAt(at)
    at += units
  }
  return made
}

/** Without what stays as it is behind the last change. */
function tightened(text: string, { from, to, after }: Finding): Finding {
  let tail = 0
  while (tail < Math.min(to - from - 1, after.length) && text.charAt(to - 1 - tail) === after.charAt(after.length - 1 - tail))
    tail++
  return { from, to: to - tail, after: after.slice(0, after.length - tail) }
}
