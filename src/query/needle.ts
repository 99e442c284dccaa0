import type { Pattern } from './pattern.ts'
import { requiredTexts } from './required-text.ts'

/** More texts at once are not looked for: reading the turns is as quick. */
const MOST_TEXTS = 64
/** Bytes of a text that is rare enough to look for. */
const LEAST_BYTES = 2

/**
 * Characters that are not written as their bytes alone: those that JSON escapes as signs, controls, and what takes the
 * place of bytes that are no UTF-8.
 */
const DOUBTFUL = /["\\/\u0000-\u001f\ufffd\ud800-\udfff]/u
/** With letter case apart, only ASCII is sure: two of its letters have relatives outside, and those are known. */
const DOUBTFUL_CASE = /["\\/\u0000-\u001f]|[^\u0000-\u007f]/u
/** The Kelvin sign is a k, the long s an s: as bytes. */
const RELATIVES: ReadonlyMap<string, string> = new Map([
  ['k', '\\xe2\\x84\\xaa'],
  ['s', '\\xc5\\xbf'],
])

const encoder = new TextEncoder()

/**
 * An expression for the UTF-8 bytes of a text, one character each, that finds something wherever the pattern does; undefined
 * when the pattern does not tell what must be there. Texts in which characters are written `\u…` are not meant.
 */
export function patternNeedle(pattern: Pattern): RegExp | undefined {
  const sources: string[] = []
  for (const { source, ignoreCase } of pattern) {
    const texts = requiredTexts(source, { usable: ignoreCase ? usableInAnyCase : usableAsIs })
    if (texts === undefined) return undefined
    for (const text of texts) sources.push(ignoreCase ? anyCaseSource(text) : bytesSource(text))
  }
  if (sources.length === 0 || sources.length > MOST_TEXTS) return undefined
  return needleFrom(sources)
}

/** What is behind the group is for speed: an expression that is one text only is searched without being compiled. */
export function needleFrom(sources: readonly string[]): RegExp {
  return new RegExp(`(?:${sources.join('|')})(?:)`, 'g')
}

function usableAsIs(text: string): string | undefined {
  return longest(text.split(DOUBTFUL))
}

function usableInAnyCase(text: string): string | undefined {
  return longest(text.split(DOUBTFUL_CASE))
}

/** The longest text, if it is worth looking for. */
export function longest(texts: readonly string[]): string | undefined {
  const best = texts.reduce((left, right) => (right.length > left.length ? right : left), '')
  return encoder.encode(best).length >= LEAST_BYTES ? best : undefined
}

function byteSource(byte: number): string {
  return '\\x' + byte.toString(16).padStart(2, '0')
}

/** The bytes of a text. */
export function bytesSource(text: string): string {
  return Array.from(encoder.encode(text), byteSource).join('')
}

/** ASCII text in any case. */
export function anyCaseSource(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const upper = letter.toUpperCase()
    if (letter === upper) return bytesSource(letter)
    const relative = RELATIVES.get(letter)
    const either = `[${letter}${upper}]`
    return relative === undefined ? either : `(?:${either}|${relative})`
  }).join('')
}
