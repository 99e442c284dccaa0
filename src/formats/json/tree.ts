import { JsonTokens, type SourcePlace } from '../../text/json-tokens.ts'
import type { Line } from '../../text/line.ts'

/** A value of JSON that knows where it stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: SourcePlace; readonly members: Map<string, JsonNode> }
  | { readonly kind: 'array'; readonly at: SourcePlace; readonly items: JsonNode[] }
  | { readonly kind: 'string'; readonly line: Line }
  | { readonly kind: 'scalar'; readonly text: string }

export interface TreeHooks {
  /** An element of an outermost array, or a whole value outside of any array but for its arrays; `path`: "results.channels", "[]" of an array
   * by itself, "" of a value by itself. */
  element(path: string, node: JsonNode): void
  /** All values are at their end. */
  fault(what: string, at: SourcePlace): void
  /** Something is odd, and all goes on. */
  doubt(what: string, at: SourcePlace): void
}

/** Nodes held at once; what is beyond is left out. */
const MOST_NODES = 4_000_000

interface Level {
  readonly node: Extract<JsonNode, { kind: 'object' | 'array' }>
  /** Of the value itself, and the name of the member at hand. */
  readonly path: string
  key: string
  /** It is an element of an outermost array, or inside of one. */
  readonly isInside: boolean
}

/**
 * Builds the elements of the outermost arrays of a JSON text, one at a time, and gives them out as they end. Of what stands
 * around them only strings and numbers are kept.
 */
export class JsonTree {
  readonly #tokens: JsonTokens
  readonly #levels: Level[] = []
  #nodes = 0
  #isFull = false
  #last: SourcePlace = { line: 1, byte: 0 }

  constructor(private readonly hooks: TreeHooks) {
    this.#tokens = new JsonTokens({
      open: (kind, at) => this.#open(kind, at),
      close: () => this.#close(),
      key: (name) => this.#key(name),
      string: (line) => this.#string(line),
      scalar: (text) => this.#add({ kind: 'scalar', text }),
      fault: (what, at) => hooks.fault(what, at),
    })
  }

  push(line: Line): void {
    this.#last = { line: line.number, byte: line.byte }
    this.#tokens.push(line)
  }

  end(): void {
    this.#tokens.end(this.#last)
  }

  #open(kind: '{' | '[', at: SourcePlace): void {
    const node: Level['node'] = kind === '{' ? { kind: 'object', at, members: new Map() } : { kind: 'array', at, items: [] }
    const parent = this.#levels.at(-1)
    const isInside = parent !== undefined && (parent.isInside || parent.node.kind === 'array')
    if (parent?.isInside) this.#add(node)
    const path = parent === undefined ? (kind === '[' ? '[]' : '') : childPath(parent)
    this.#levels.push({ node, path, key: '', isInside })
  }

  #close(): void {
    const level = this.#levels.pop()
    const parent = this.#levels.at(-1)
    if (level === undefined || parent?.isInside) return
    const isElement = level.isInside || level.node.kind === 'object'
    if (isElement) this.#give(level.isInside && parent !== undefined ? parent.path : level.path, level.node)
  }

  #give(path: string, node: JsonNode): void {
    this.#nodes = 0
    this.hooks.element(path, node)
  }

  #key(name: string): void {
    const level = this.#levels.at(-1)
    if (level !== undefined) level.key = name
  }

  #string(line: Line): void {
    if (!line.text.isWellFormed())
      this.hooks.doubt('half of a character is escaped; it is read as U+FFFD', placeOf({ kind: 'string', line }))
    this.#add({ kind: 'string', line })
  }

  #add(node: JsonNode): void {
    const level = this.#levels.at(-1)
    if (level === undefined) return
    if (++this.#nodes > MOST_NODES) {
      if (!this.#isFull) this.hooks.fault('a piece of it is too large to be held; the rest of that piece is left out', this.#last)
      this.#isFull = true
      return
    }
    if (level.node.kind === 'object') {
      const { members } = level.node
      if (members.has(level.key))
        this.hooks.doubt(`an object has ${JSON.stringify(level.key.slice(0, 40))} twice; the last counts`, this.#last)
      members.set(level.key, node)
    } else if (level.isInside) level.node.items.push(node)
    else this.#give(level.path, node)
  }
}

function childPath({ path, key, node }: Level): string {
  if (node.kind === 'array') return path
  return path === '' ? key : `${path}.${key}`
}

/** A member of an object, by the first of these names that it has. */
export function member(node: JsonNode | undefined, ...names: readonly string[]): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined
  for (const name of names) {
    const found = node.members.get(name)
    if (found !== undefined && !(found.kind === 'scalar' && found.text === 'null')) return found
  }
  return undefined
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

/** The first item of an array. */
export function firstOf(node: JsonNode | undefined): JsonNode | undefined {
  return itemsOf(node)[0]
}

export function lineOf(node: JsonNode | undefined): Line | undefined {
  return node?.kind === 'string' ? node.line : undefined
}

/** A string or a number as text. */
export function textOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'string') return node.line.text
  return node?.kind === 'scalar' && node.text !== 'null' ? node.text : undefined
}

/** Where a value stands. */
export function placeOf(node: JsonNode): SourcePlace {
  if (node.kind === 'string') return { line: node.line.number, byte: node.line.byte }
  return node.kind === 'scalar' ? { line: 1, byte: 0 } : node.at
}
