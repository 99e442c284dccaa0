import { LineReader } from '../../text/lines.ts'
import { Markup } from '../../text/markup.ts'
import { localName } from '../xml/speech-names.ts'

/** What the styles of a Word document mean, by their ids. */
export interface WordStyles {
  /** Rank of the heading, 1 to 6; undefined when it is none. */
  heading(id: string): number | undefined
  isBold(id: string): boolean
}

/** A style as it is declared. */
interface Declared {
  name: string
  basedOn: string | undefined
  rank: number | undefined
  isBold: boolean | undefined
}

// "Heading1", and as Word names it in other languages: "berschrift2", "Titre3"
const HEADING =
  /^(?:heading|berschrift|überschrift|titre|título|ttulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis)\s?([1-6])$/i
const TITLE = /^(?:title|titel)$/i
// "Strong", and what people call it who mark speakers by a style: "Speaker", "Speaker Name"
const BOLD = /^(?:strong|fett|bold|speaker|sprecher|interviewer)\b/i

/** Styles that are kept, and how many of them stand behind one. */
const MOST_STYLES = 5_000
const DEPTH = 12

/** Styles by their ids alone, where nothing is declared. */
export const NO_STYLES: WordStyles = {
  heading: headingIn,
  isBold: (id) => BOLD.test(id),
}

function headingIn(name: string): number | undefined {
  const rank = HEADING.exec(name)?.[1]
  return rank === undefined ? (TITLE.test(name) ? 1 : undefined) : Number(rank)
}

/** Reads the part that declares the styles of a Word document, "word/styles.xml". */
export function readWordStyles(bytes: Uint8Array): WordStyles {
  const declared = new Map<string, Declared>()
  let style: Declared | undefined
  const markup = new Markup((token) => {
    if (token.kind !== 'open') return
    const name = localName(token.name)
    const said = (wanted: string): string | undefined => {
      for (const [key, value] of token.attributes) if (localName(key) === wanted) return value
      return undefined
    }
    if (name === 'style') {
      style = { name: '', basedOn: undefined, rank: undefined, isBold: undefined }
      const id = said('styleid')
      if (id !== undefined && declared.size < MOST_STYLES) declared.set(id, style)
    } else if (style !== undefined) declare(style, name, said('val'))
  })
  const lines = new LineReader({ encoding: undefined, limit: 65_536 }, (line) => markup.push(line))
  lines.push(bytes)
  lines.end()
  markup.end()
  return { heading: (id) => headingOf(declared, id), isBold: (id) => isBold(declared, id) }
}

function declare(style: Declared, name: string, value: string | undefined): void {
  if (name === 'name') style.name = value ?? ''
  else if (name === 'basedon') style.basedOn = value
  else if (name === 'outlinelvl') style.rank = /^[0-5]$/.test(value ?? '') ? Number(value) + 1 : undefined
  else if (name === 'b') style.isBold = value === undefined || !/^(?:0|false|off)$/.test(value)
}

/** A style and those that it is based on. */
function* familyOf(declared: ReadonlyMap<string, Declared>, id: string): Generator<Declared> {
  let next: string | undefined = id
  for (let depth = 0; depth < DEPTH && next !== undefined; depth++) {
    const style: Declared | undefined = declared.get(next)
    if (style === undefined) return
    yield style
    next = style.basedOn
  }
}

function headingOf(declared: ReadonlyMap<string, Declared>, id: string): number | undefined {
  if (!declared.has(id)) return headingIn(id)
  for (const { rank, name } of familyOf(declared, id)) {
    const found = rank ?? headingIn(name)
    if (found !== undefined) return found
  }
  return undefined
}

function isBold(declared: ReadonlyMap<string, Declared>, id: string): boolean {
  for (const style of familyOf(declared, id)) if (style.isBold !== undefined) return style.isBold || BOLD.test(style.name)
  return BOLD.test(declared.get(id)?.name ?? id)
}
