import { UsageError } from '../node/errors.ts'

/** What is wrong with a query, and where: an offset in UTF-16 units. */
export class QueryError extends UsageError {
  constructor(what: string, at: number) {
    super(`the query is not understood: ${what}, at character ${at + 1}`)
  }
}

type Kind = 'phrase' | 'operator' | 'open' | 'close'

interface Token {
  readonly kind: Kind
  readonly at: number
  /** As it was written. */
  readonly text: string
  /** As FTS5 takes it. */
  readonly sql: string
}

//   NEAR(harbour tide, 5)   "high tide"*   harb*   (   )   don't
const TOKEN =
  /(?<near>NEAR\([^()]*\)?)|(?<quoted>"[^"]*"?\*?)|(?<open>\()|(?<close>\))|(?<operator>(?:AND|OR|NOT)(?![^\s()"]))|(?<word>[^\s()"]+)/gy
const SPACE = /\s*/y
// NEAR(harbour "high tide", 5)
//      ^^^^^^^^^^^^^^^^^^^     ^
const NEAR = /^NEAR\((?<words>.*?)(?:,\s*(?<distance>\d{1,4})\s*)?\)$/s
const NEAR_WORD = /"[^"]*"\*?|[^\s",]+/g
const HAS_WORD = /[\p{L}\p{N}]/u
/** The tree that FTS5 makes of a query may be no deeper than 256. */
const MOST_TOKENS = 200

/**
 * Reads a query as people write it, and gives it as FTS5 takes it: words, all of which a turn holds; "phrases"; prefix*;
 * NEAR(one two, 5); AND, OR, NOT and brackets. A word of several parts, such as "well-known", is a phrase. Throws QueryError.
 */
export function readQuery(query: string): string {
  const parts: string[] = []
  const open: Token[] = []
  let before: Token | undefined
  for (const token of tokensOf(query)) {
    const follows = before !== undefined && endsOperand(before)
    const needsOperand = token.kind === 'operator' || token.kind === 'close'
    if (needsOperand && !follows) throw new QueryError(`nothing stands before ${token.text}`, token.at)
    if (token.kind === 'open') open.push(token)
    if (token.kind === 'close' && open.pop() === undefined) throw new QueryError('no bracket was opened for this one', token.at)
    parts.push(...(follows && !needsOperand ? ['AND'] : []), token.sql)
    before = token
  }
  expectEnd(before, open)
  return parts.join(' ')
}

function expectEnd(last: Token | undefined, [unclosed]: readonly Token[]): void {
  if (last === undefined) throw new QueryError('it holds no word', 0)
  if (!endsOperand(last)) throw new QueryError(`nothing follows ${last.text}`, last.at)
  if (unclosed !== undefined) throw new QueryError('this bracket is not closed', unclosed.at)
}

function endsOperand({ kind }: Token): boolean {
  return kind === 'phrase' || kind === 'close'
}

function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = skipSpace(query, 0); at < query.length; at = skipSpace(query, TOKEN.lastIndex)) {
    if (tokens.length === MOST_TOKENS) throw new QueryError(`it is longer than ${MOST_TOKENS} words`, at)
    TOKEN.lastIndex = at
    const found = TOKEN.exec(query)
    const text = found?.[0] ?? ''
    const [kind = 'word'] = Object.entries(found?.groups ?? {}).flatMap(([name, value]) => (value === undefined ? [] : name))
    tokens.push(tokenOf(kind, text, at))
  }
  return tokens
}

function skipSpace(query: string, from: number): number {
  SPACE.lastIndex = from
  return from + (SPACE.exec(query)?.[0].length ?? 0)
}

function tokenOf(kind: string, text: string, at: number): Token {
  if (kind === 'open' || kind === 'close' || kind === 'operator') return { kind, at, text, sql: text }
  return { kind: 'phrase', at, text, sql: kind === 'near' ? nearFor(text, at) : phraseFor(text, at) }
}

/** A word or a phrase in the quotation marks of FTS5, which parts it into words. */
function phraseFor(text: string, at: number): string {
  const isPrefix = text.endsWith('*')
  const bare = isPrefix ? text.slice(0, -1) : text
  if (bare.startsWith('"') && (bare.length === 1 || !bare.endsWith('"'))) throw new QueryError('this phrase is not closed', at)
  const words = bare.replaceAll('"', '')
  if (!HAS_WORD.test(words)) throw new QueryError(`${text} holds no word`, at)
  return `"${words}"${isPrefix ? '*' : ''}`
}

function nearFor(text: string, at: number): string {
  const { words, distance } = NEAR.exec(text)?.groups ?? {}
  if (words === undefined) throw new QueryError('NEAR is written NEAR(one two, 5)', at)
  const phrases = [...words.matchAll(NEAR_WORD)].map((word) => phraseFor(word[0], at + 'NEAR('.length + word.index))
  if (phrases.length < 2) throw new QueryError('NEAR takes two words or more', at)
  return `NEAR(${phrases.join(' ')}${distance === undefined ? '' : `, ${distance}`})`
}
