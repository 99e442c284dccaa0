import { HEAD_UNITS } from '../format.ts'

// "<!DOCTYPE html>"  "<html lang='en'>"
const PAGE = /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html\b|<html[\s>])/i
// "<cite>Mara:</cite> <time>0:00</time> <p>Good evening.</p>", with names and times or one of them
const PODCAST =
  /^\ufeff?\s*(?:<cite>[^<]{0,200}<\/cite>\s*(?:<time[^>]{0,100}>\s*[\d:.,]{1,20}\s*<\/time>\s*)?|<time[^>]{0,100}>\s*[\d:.,]{1,20}\s*<\/time>\s*(?:<cite>[^<]{0,200}<\/cite>\s*)?)<p[\s>]/i
const PODCAST_BEGINS = /^\ufeff?\s*<(?:cite|time[^>]{0,100})>[^<]{0,200}(?:<|$)/i
// "<p>Good evening.</p>"  "<details>"
const BLOCK =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|br|hr|section|article|body|main|header|footer|aside|center|details|summary|figure|figcaption|cite|audio|video|source|iframe)\b[^>]{0,300}>/i
// "<!-- made by hand -->"  "<?xml version='1.0'?>"
const AHEAD = /^\ufeff?(?:\s{1,99}|<!--[\s\S]{0,4000}?(?:-->|$)|<[?!][^>]{0,500}(?:>|$)){1,9}/
// "…</p>"
const ENDS_IN_TAG = /<\/?[a-z][^<>]*>\s*$/i
// "</p>"
const END = /<\/(?:p|div|li|h[1-6]|dd|tr|section|article|blockquote)>/gi
/** Lines that make a page without a head: all begin with block markup, or nearly all do and most end with a tag. */
const ENOUGH = 6
const MARKED = 0.9
const CLOSED = 0.75

/** Front matter that goes on so long without an end is none. */
const LONGEST_FRONT = 8_000

const BEGINS = /^\ufeff?(?:<(?:\?xml|!--|!DOCTYPE|[a-z])|---[ \t]*$|#{1,6} )/i

/** Whether a page may begin with a line, or what stands above its markup. */
export function mayBeginHtml(line: string): boolean {
  return BEGINS.test(line)
}

const FENCE = /^\ufeff?(?:---|\.\.\.)[ \t]*$/
// "# The harbour"  "> Made in class"
const HEADING = /^\s*(?:#{1,6}|>) /

/** Above the markup of a page that a program has made of Markdown stand lines like those: keys between fences, headings, quotations. */
export class AboveMarkup {
  #state: 'above' | 'front' | 'below' = 'above'
  #isFirst = true

  /** Whether a line stands above; lines must come in order. */
  holds(text: string): boolean {
    if (this.#state === 'below') return false
    if (FENCE.test(text)) this.#state = this.#isFirst ? 'front' : 'above'
    else if (this.#state === 'above' && text.trim() !== '' && !HEADING.test(text)) this.#state = 'below'
    this.#isFirst = false
    return this.#state !== 'below'
  }

  /** Between the fences. */
  get isInFront(): boolean {
    return this.#state === 'front'
  }
}

/** What stands behind the front matter and the headings above; empty where that is not at its end. */
function behindFront(head: string): string {
  const above = new AboveMarkup()
  let from = 0
  while (from < head.length) {
    const end = head.indexOf('\n', from)
    const next = end < 0 ? head.length : end + 1
    if (!above.holds(head.slice(from, next).trimEnd())) return head.slice(from)
    from = next
  }
  return above.isInFront && head.length >= LONGEST_FRONT ? head : ''
}

/** A page without a head and without line ends: its paragraphs stand in one line, or in a few. */
function isOneLine(lines: readonly string[]): boolean {
  const ends = lines.join('').match(END)?.length ?? 0
  return ends >= ENOUGH && lines.every((line) => BLOCK.test(line) && ENDS_IN_TAG.test(line))
}

// "<p class='phone'>"  "</li>"
const CONTAINER =
  /<(\/?)(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|section|article|main|header|footer|aside|blockquote|figure)\b[^<>]{0,500}>/gi
// "<hr />"
const ANY_TAG = /<[^<>]*>/g
/** Of all text, what stands in no element. */
const OUTSIDE = 0.03

/** A page without a head whose paragraphs go on over several lines: nearly all text stands in elements; those that are closed make it sure. */
function wrapping(page: string): 'none' | 'some' | 'sure' {
  let depth = 0
  let opened = 0
  let closed = 0
  let outside = 0
  let from = 0
  for (const { 0: tag, 1: slash, index } of page.matchAll(CONTAINER)) {
    if (depth === 0) outside += page.slice(from, index).replace(ANY_TAG, '').trim().length
    from = index + tag.length
    if (slash === '/') closed++
    else opened++
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
  }
  if (depth === 0) outside += page.slice(from).replace(ANY_TAG, '').trim().length
  if (outside > page.length * OUTSIDE) return 'none'
  return closed >= ENOUGH && closed >= opened * CLOSED ? 'sure' : 'some'
}

/** Whether all lines begin with block markup, or nearly all do and most end with a tag. */
function isMarked(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => BLOCK.test(line)).length
  const closed = lines.filter((line) => BLOCK.test(line) && ENDS_IN_TAG.test(line)).length
  return marked === lines.length || (marked >= lines.length * MARKED && closed >= lines.length * CLOSED)
}

/** How sure the beginning is that of a page: plain text and Markdown with some tags are none. */
export function sniffHtml(head: string): number {
  const page = behindFront(head)
  if (PAGE.test(head) || PODCAST.test(page.trimStart())) return 1
  const rest = page.replace(AHEAD, '')
  if (rest.trim() === '' || PODCAST_BEGINS.test(rest)) return 0.3
  const lines = rest.split('\n').filter((line) => line.trim() !== '')
  if (!BLOCK.test(lines[0] ?? '')) return 0
  if (lines.length < ENOUGH && head.length < HEAD_UNITS) return isOneLine(lines) ? 0.8 : 0.3
  if (isMarked(lines)) return 0.8
  const wrapped = wrapping(rest)
  if (wrapped === 'sure') return 0.8
  return wrapped === 'some' && head.length < HEAD_UNITS ? 0.3 : 0
}
