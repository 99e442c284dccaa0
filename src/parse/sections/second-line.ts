import { readSpokenTime } from '../../recogniser/heads/clock.ts'
import { isFrontRow } from './document.ts'
import { isFootOfPage } from './furniture.ts'
import { takesOath } from './oath.ts'
import type { WaitingKind } from './waiting-kinds.ts'

/** Headings that may be the title of another transcript of the same source. */
const TITLES: ReadonlySet<WaitingKind> = new Set(['title', 'doubt', 'caps', 'topic', 'bold'])
/** What a line may be that says only who speaks, above a time in words, or above an oath. */
const NAMES: ReadonlySet<WaitingKind> = new Set(['title', 'doubt', 'caps', 'sworn'])

/** What the second line shows the first to be: a title, a name that is sworn, or one above a time in words. */
export function kindBySecond(kind: WaitingKind, text: string): WaitingKind | undefined {
  if (TITLES.has(kind) && isFrontRow(text)) return 'document'
  // Beside the number of a page a title is its head.
  if (TITLES.has(kind) && isFootOfPage(text)) return 'page'
  if (!NAMES.has(kind)) return undefined
  if (takesOath(text)) return 'procedure'
  return isReadAloud(text) ? 'time' : undefined
}

/** A page that says who speaks, then when, then both again, for those who listen: "0 minutes 3 seconds0:03". */
function isReadAloud(text: string): boolean {
  const line = text.trim()
  return readSpokenTime(line, 0)?.next === line.length
}
