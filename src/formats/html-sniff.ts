// "<!DOCTYPE html>"  "<html lang='en'>"
const PAGE = /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html\b|<html[\s>])/i
// "<cite>Mara:</cite> <time>0:00</time> <p>Good evening.</p>"
const PODCAST = /^\ufeff?\s*<cite>[^<]{0,200}<\/cite>\s*<time[^>]{0,100}>\s*[\d:.,]{1,20}\s*<\/time>\s*<p[\s>]/i
const PODCAST_BEGINS = /^\ufeff?\s*<cite>[^<]{0,200}(?:<|$)/i
// "<p>Good evening.</p>"
const BLOCK = /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|br|section|article|body)\b[^>]{0,300}>/i
// "<!-- made by hand -->"  "<?xml version='1.0'?>"
const AHEAD = /^\ufeff?(?:\s{1,99}|<!--[\s\S]{0,4000}?(?:-->|$)|<[?!][^>]{0,500}(?:>|$)){1,9}/
/** Lines of block markup, and nothing else, that make a page without a head. */
const ENOUGH = 6

/** How sure the beginning is that of a page: plain text and Markdown with some tags are none. */
export function sniffHtml(head: string): number {
  if (PAGE.test(head) || PODCAST.test(head)) return 1
  const rest = head.replace(AHEAD, '')
  if (rest.trim() === '' || PODCAST_BEGINS.test(rest)) return 0.3
  const lines = rest.split('\n').filter((line) => line.trim() !== '')
  if (!BLOCK.test(lines[0] ?? '')) return 0
  const blocks = lines.filter((line) => BLOCK.test(line) && /<\/?[a-z][^<>]*>\s*$/i.test(line)).length
  if (lines.length >= ENOUGH) return blocks >= lines.length * 0.9 ? 0.8 : 0
  return 0.3
}
