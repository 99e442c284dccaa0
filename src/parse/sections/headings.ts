const LONGEST_TITLE = 80
const MOST_WORDS = 12
const GAP = /\s+/
// "Item 3: The bridge"   "AGENDA ITEM 4 – Budget"   "Scene II"   "TOP 5: Haushalt"   "Part one"
const ITEM =
  /^(?:agenda )?(?:item|topic|part|chapter|section|act|scene|session|motion|segment|top|tagesordnungspunkt|punkt|kapitel|teil|point|partie|chapitre|punto|parte|capítulo|ponto)(?: (?:no|nr|n)[.º°]?)? (?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|one|two|three|four|five|six|[a-h])(?:\s?[:.)–—-].*)?$/s
// "Question No. 68/2019"
const QUESTION = /^question no\.? ?\d{1,5}(?:\/\d{2,4})?$/
// "Topic: Roll call"   "Tema: el puente"
const TOPIC = /^(?:topic|subtopic|agenda item|agendum|thema|sujet|tema|assunto|asunto)\s?: \S.*$/
// "3. The harbour bridge"   "4.2) Budget"
const NUMBERED = /^\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}[.)]?) \p{Lu}.{2,78}$/u
const SENTENCE_END = /[.?!…,;。？！，；：؟؛।]["”’」』）)]*$/
/** A letter that has no capital. */
const UNCASED = /^\p{Lo}/u
const LONGEST_UNCASED = 40
const SPACED_LETTERS = /^(?:\p{L} {1,2}){3,}\p{L}$/u
const SPACES = / /g

/** "C E R T I F I C A T E" without its spaces; any other text as it is. */
export function despaced(text: string): string {
  return text.charAt(1) === ' ' && text.charAt(3) === ' ' && SPACED_LETTERS.test(text) ? text.replace(SPACES, '') : text
}

/** A numbered point of an agenda, part or scene. `start` is trimmed, and ends no sentence. */
export function isItem(start: string): boolean {
  const text = withoutBold(start)
  if (text.length > LONGEST_TITLE + 40) return false
  const first = text.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return NUMBERED.test(text)
  const lower = text.toLowerCase()
  return ITEM.test(lower) || TOPIC.test(lower) || QUESTION.test(lower)
}

/** A point that a number alone makes one: speech has such lists too. */
export function isNumbered(start: string): boolean {
  const first = start.charCodeAt(0)
  return first >= 0x30 && first <= 0x39
}

// "**About the author**"   "__The early years__"
export function wholeBold(line: string): boolean {
  const trimmed = line.trim()
  const mark = trimmed.slice(0, 2)
  if (mark !== '**' && mark !== '__') return false
  return trimmed.length > 4 && trimmed.endsWith(mark) && trimmed.indexOf(mark, 2) === trimmed.length - 2
}

function withoutBold(start: string): string {
  return wholeBold(start) ? start.slice(2, -2).trim() : start
}

/** Bold from end to end, and written as a title is: no sentence. */
export function isBoldTitle(line: string): boolean {
  return isTitleText(withoutBold(line.trim()))
}

/** Text that may head a part: short, it begins with a capital or a figure, and ends no sentence. */
export function isTitleText(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST_TITLE || SENTENCE_END.test(text)) return false
  const first = text.charAt(0)
  if (UNCASED.test(first) && text.length > LONGEST_UNCASED) return false
  const isCapital =
    first !== first.toLowerCase() || (first >= '0' && first <= '9') || '“"¿¡「『'.includes(first) || UNCASED.test(first)
  return isCapital && text.split(GAP).length <= MOST_WORDS
}

// "======"  "-------"  "~~~~~~" right below a title
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})\s*$/

/** The line under a title: of "=" at the first level, of "-" at the second; of "~" in reStructuredText. */
export function isUnderline(line: string): boolean {
  return UNDERLINE.test(line.trimStart())
}

// "### The harbour ([0:12](https://atrium.example/?t=12))": the address is not shown
const ADDRESS = /\]\([^\s()]{1,400}\)/g
const LONGEST_LINKED = 1_000
/** A title that is a link from end to end, its address left out: "[The harbour bridge #12]". */
export function isLinkTitle(line: string): boolean {
  return line.startsWith('[') && line.indexOf(']') === line.length - 1 && isTitleText(line.slice(1, -1))
}

/** A heading or a link as it is shown: where its links lead is no part of it. */
export function withoutAddresses(line: string): string {
  const isMarked = line.length <= LONGEST_LINKED && (line.startsWith('#') || line.startsWith('['))
  return isMarked && line.includes('](') ? line.replace(ADDRESS, ']') : line
}
