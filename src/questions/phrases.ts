import askingWords from './words.json' with { type: 'json' }

/**
 * Kinds of phrases, a bit each; words.json has them by language, folded. `announces`: a question comes. `handsOver`: somebody is given the floor.
 * `callsUp`: somebody is called up to ask, or nobody asks any more. The last four count at the head of a sentence alone, or after what `opens` it.
 */
export const SAYS = {
  announces: 1,
  handsOver: 2,
  callsUp: 4,
  you: 8,
  me: 16,
  requests: 32,
  interrogatives: 64,
  answers: 128,
  opens: 256,
} as const
const KINDS = ['announces', 'handsOver', 'callsUp', 'you', 'me', 'requests', 'interrogatives', 'answers', 'opens'] as const
const ANYWHERE = SAYS.announces | SAYS.handsOver | SAYS.callsUp | SAYS.you | SAYS.me
const ALL = 511
const KIND_BITS = 9

/** What a unit is to a phrase: a letter from A to Z is 1 to 26. */
const SPACE = 0
const OTHER = 27
const BRANCHES = 28
const CODES = new Uint8Array(0x10000).fill(OTHER).fill(SPACE, 0x2010, 0x2028)
for (let unit = 0; unit < 0x80; unit++) CODES[unit] = 'abcdefghijklmnopqrstuvwxyz'.indexOf(String.fromCharCode(unit | 0x20)) + 1
CODES.fill(OTHER, 0x30, 0x3a)
const BEYOND_PLAIN = /[^\x00-\x7f\u2010-\u2027]/

/** Phrases as a tree of their letters, so that a text is read in one pass. Node 0 is the root. */
interface Tree {
  /** Rows of branches, one a node; 0 where there is none. */
  readonly branches: Uint16Array
  /** The kinds of phrases that end at a node. */
  readonly ends: Uint16Array
}

let tree: Tree | undefined

function grow(): Tree {
  const lists = askingWords.flatMap((words) => KINDS.map((kind) => ({ kind, list: words[kind] })))
  const most = lists.reduce((units, { list }) => units + list.length, 1)
  const branches = new Uint16Array(BRANCHES * most)
  const ends = new Uint16Array(most)
  let nodes = 1
  for (const { kind, list } of lists) {
    for (const phrase of list.split('|')) {
      let node = 0
      for (const letter of phrase.trim()) {
        const branch = node * BRANCHES + codeAt(letter, 0)
        node = branches[branch] || nodes++
        branches[branch] = node
      }
      ends[node] = (ends[node] ?? 0) | SAYS[kind]
    }
  }
  return { branches, ends }
}

function codeAt(text: string, at: number): number {
  return CODES[text.charCodeAt(at)] ?? SPACE
}

/** The kinds of phrases that begin where a word does, and above these bits where the one that opens a sentence ends. */
function phrasesAt(text: string, from: number, { branches, ends }: Tree): number {
  let found = 0
  let node = 0
  let isSpace = false
  for (let at = from; at <= text.length; at++) {
    const code = at < text.length ? codeAt(text, at) : SPACE
    if (code === SPACE) {
      if (isSpace) continue
      const kinds = ends[node] ?? 0
      found = (kinds & SAYS.opens) === 0 ? found | kinds : (found & ALL) | kinds | (at << KIND_BITS)
    }
    isSpace = code === SPACE
    node = branches[node * BRANCHES + code] ?? 0
    if (node === 0) break
  }
  return found
}

/** The kinds of phrases in a sentence with its head at an offset; or in several, where whatever is no space may end one. */
export function phrasesIn(text: string, head?: number): number {
  tree ??= grow()
  let [found, headAt, opened] = [0, head ?? 0, 0]
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const wasInside = isInside
    isInside = codeAt(text, at) !== SPACE
    if (!isInside && head === undefined && text[at] !== ' ') headAt = Math.min(headAt, at)
    if (!isInside || wasInside) continue
    const phrases = phrasesAt(text, at, tree)
    found |= phrases & (at >= headAt ? ALL : ANYWHERE)
    if (at < headAt) continue
    opened = Math.max(opened, phrases >> KIND_BITS)
    headAt = at < opened ? opened : text.length
  }
  return found
}

/** Whether phrases are found in a text as it is: ASCII, dashes and quotation marks. Other text must be folded. */
export function isPlain(text: string): boolean {
  return !BEYOND_PLAIN.test(text)
}
