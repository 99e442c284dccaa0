import { isDigit, isLetter, isSpace } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { wordsOf } from './word-lists.ts'

const LONGEST = 2_000
const SCHEMES = ['https', 'http']
const TRAILING = '.,;:!?"\'’”)]}>'

/** Web addresses that were taken apart at their full stops. */
export const urlSpaced: Repair = repairRule('url/spaced', {
  safety: 'safe',
  isWhole: true,
  triggers: ':.',
  find: findSpacedUrl,
})

function findSpacedUrl(text: string, at: number): Finding | undefined {
  const from = startOfUrl(text, at)
  if (from === undefined || isLetter(text.charCodeAt(from - 1))) return undefined
  const url = text.slice(from, from + LONGEST)
  const raw = withoutTrailing(url.slice(0, endOfUrl(url, startOfHost(url))))
  const after = raw.replaceAll(' ', '')
  return after === raw ? undefined : { from, to: from + raw.length, after }
}

/** At the mark that gives an address away.
 *     https://example. org      www. example. org
 *          ^                       ^                */
function startOfUrl(text: string, at: number): number | undefined {
  if (text.charAt(at) === '.') return at >= 3 && text.startsWith('www', at - 3) ? at - 3 : undefined
  if (!text.startsWith('//', at + 1)) return undefined
  const scheme = SCHEMES.find((name) => text.endsWith(name, at))
  return scheme === undefined ? undefined : at - scheme.length
}

/** Behind the scheme and "www.". */
function startOfHost(url: string): number {
  const host = url.startsWith('www') ? 0 : url.indexOf('//') + 2
  return url.startsWith('www.', host) ? host + 4 : host
}

/** Follows an address over the gaps in it.
 *     www. example. edu/a/talk. mp3 00:00
 *                                  ^          */
function endOfUrl(url: string, start: number): number {
  let end = skipPiece(url, start)
  let host = url.slice(start, end)
  while (url.charAt(end) === ' ' && url.charAt(end - 1) === '.') {
    const next = hasDomain(host) ? endOfFile(url, end + 1) : endOfDomain(url, end + 1, host === '' ? 0 : 1)
    if (next === undefined) break
    end = next
    host = DOMAIN
  }
  return end
}

/** Stands for any host that is whole. */
const DOMAIN = 'example.org'

/** Whether a domain ends before the path, so that only a file ending can follow. */
function hasDomain(piece: string): boolean {
  const host = piece.split('/', 1)[0] ?? ''
  return host !== piece || wordsOf('top-domains').has(host.replace(/\.$/, '').split('.').at(-1) ?? '')
}

/** The end of the piece that holds the end of a domain, of which some labels are known.
 *     example. edu/a/talk. mp3
 *                        ^          */
function endOfDomain(url: string, start: number, known: number): number | undefined {
  let at = start
  for (let labels = known; labels < 6; labels++) {
    const end = skipLabel(url, at)
    if (end === at) return undefined
    if (labels > 0 && wordsOf('top-domains').has(url.slice(at, end)) && !isLetter(url.charCodeAt(end)))
      return furtherDomain(url, end)
    if (url.charAt(end) !== '.') return undefined
    at = url.charAt(end + 1) === ' ' ? end + 2 : end + 1
  }
  return undefined
}

/** "co. uk": a second ending behind the first. */
function furtherDomain(url: string, end: number): number {
  if (url.startsWith('. ', end)) {
    const next = skipLabel(url, end + 2)
    if (next - end === 4 && wordsOf('top-domains').has(url.slice(end + 2, next))) return skipPiece(url, next)
  }
  return skipPiece(url, end)
}

function endOfFile(url: string, start: number): number | undefined {
  const end = skipLabel(url, start)
  return wordsOf('file-extensions').has(url.slice(start, end)) ? skipPiece(url, end) : undefined
}

function skipPiece(url: string, start: number): number {
  let end = start
  while (end < url.length && !isSpace(url.charCodeAt(end))) end++
  return end
}

/** Lower-case letters, digits and hyphens. */
function skipLabel(url: string, start: number): number {
  let end = start
  while (end < start + 63 && isLabelUnit(url.charCodeAt(end))) end++
  return end
}

function isLabelUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code) || code === 45
}

function withoutTrailing(url: string): string {
  let end = url.length
  while (end > 0 && TRAILING.includes(url.charAt(end - 1))) end--
  return url.slice(0, end)
}
