import { countWords } from '../../text/words.ts'
import { isTalk, isTalkInSentences, isTalkThroughout } from '../name-like.ts'
import { inOrder } from './keys.ts'
import { pieceOf, type Segment, segmentFrom } from './segment.ts'
import type { SpeakerNames } from './speaker-names.ts'
import type { JsonNode } from './tree.ts'

/** Values inside of each other that are looked into. */
const DEEPEST = 12

/** Segments that stand under the same names. */
interface Group {
  readonly segments: Segment[]
  hasSpeakers: boolean
  units: number
}

/**
 * What is said deeper in an object: turns in sections, messages under their identities. Where lists stand beside each other, it
 * is those that tell who speaks; where none does, the one with the most words.
 */
export function nestedSegments(node: JsonNode, names: SpeakerNames): Segment[] {
  const groups = new Map<string, Group>()
  walk(node, '', { groups, names, depth: 0 })
  const all = [...groups.values()]
  const spoken = all.filter(({ hasSpeakers }) => hasSpeakers)
  const longest = all.reduce((most: Group[], group) => (group.units > (most[0]?.units ?? 0) ? [group] : most), [])
  const chosen = spoken.length > 0 ? spoken : longest
  return inOrder(chosen.flatMap(({ segments }) => segments))
}

interface Walk {
  readonly groups: Map<string, Group>
  readonly names: SpeakerNames
  readonly depth: number
}

function walk(node: JsonNode, path: string, { groups, names, depth }: Walk): void {
  if (depth > DEEPEST || node.kind === 'scalar') return
  const inside = { groups, names, depth: depth + 1 }
  if (node.kind === 'string') takeString(node, path, groups)
  else if (node.kind === 'object') walkMembers(node, path, inside)
  else if (!takeList(node.items, path, groups)) for (const item of node.items) walk(item, path, inside)
}

function walkMembers(node: Extract<JsonNode, { kind: 'object' }>, path: string, inside: Walk): void {
  if (take(node, path, inside.groups) || inside.names.take(path, node)) return
  for (const [key, value] of node.members) walk(value, isName(key) ? `${path}.${key}` : path, inside)
}

/** Takes a string that holds a whole talk. */
function takeString(node: Extract<JsonNode, { kind: 'string' }>, path: string, groups: Map<string, Group>): void {
  if (isTalkThroughout(node.line.text)) add({ ...pieceOf(node), isLabelled: true }, path, groups)
}

/** "turns", but no "0f3c-81": the members of such are like the items of a list. */
function isName(key: string): boolean {
  return /^[a-z][a-z_]{0,40}$/i.test(key)
}

/** Takes what an object says, where somebody says it or at a time. */
function take(node: Extract<JsonNode, { kind: 'object' }>, path: string, groups: Map<string, Group>): boolean {
  const segment = segmentFrom(node)
  if (segment === undefined || (segment.speaker === null && segment.start === null)) return false
  if (segment.text.text.trim() === '') return true
  add(segment, path, groups)
  return true
}

/** Takes the strings of a list where labels in them say who speaks, or where the list is one of turns. */
function takeList(items: readonly JsonNode[], path: string, groups: Map<string, Group>): boolean {
  const said = items.flatMap((item) => (item.kind === 'string' ? pieceOf(item) : []))
  if (said.length === 0 || said.length < items.length) return false
  const isLabelled = isTalk(said.map(({ text }) => text.text))
  if (!isLabelled && !areTurns(said, path)) return false
  for (const segment of said) add(isLabelled ? { ...segment, isLabelled } : segment, path, groups)
  return true
}

/** Lists of what is said in turn, by people whom nobody names. */
const OF_TURNS = /(?:^|\.)(?:utterances?|dialog(?:ue)?|turns)$/

function areTurns(said: readonly Segment[], path: string): boolean {
  return OF_TURNS.test(path) && said.filter(({ text }) => countWords(text.text) > 2).length * 2 > said.length
}

function add(segment: Segment, path: string, groups: Map<string, Group>): void {
  const group = groups.get(path) ?? { segments: [], hasSpeakers: false, units: 0 }
  groups.set(path, group)
  group.segments.push(segment)
  group.hasSpeakers ||= segment.speaker !== null || segment.isLabelled === true
  group.units += segment.text.text.length
}

const WHO = /(?:^|\.)speakers?$/
const SAID = /(?:^|\.)(?:utt|utterances?|texts?|lines|sentences|dialogue)$/
/** Arrays of strings that may be anything, if they are no lines of a talk. */
const MAY_BE_SAID =
  /(?:^|\.)(?:transcripts?|transcription|conversations?|dialogs?|dialogues|messages|turns|content|paragraphs|captions)$|^\[\]$/

/**
 * Strings in arrays: what is said, and by whom, side by side or in labels.
 *     {"utt": ["Hello.", "Hi."], "speaker": ["MARA LUND", "JO VEY"]}
 *     ["Mara: Is the lamp out?", "Jo: It is."]
 */
export class StringsOfTalk {
  readonly #who: string[] = []
  readonly #said: Segment[] = []
  readonly #maybe: Segment[] = []

  push(path: string, node: Extract<JsonNode, { kind: 'string' }>): void {
    if (WHO.test(path)) this.#who.push(node.line.text)
    else if (SAID.test(path)) this.#said.push(pieceOf(node))
    else if (MAY_BE_SAID.test(path)) this.#maybe.push(pieceOf(node))
  }

  /** What they say; empty where they are no talk. */
  take(): readonly Segment[] {
    if (this.#said.length === 0) {
      const isSaid = isTalkInSentences(this.#maybe.map(({ text }) => text.text))
      return isSaid ? this.#maybe.map((said) => ({ ...said, isLabelled: true })) : []
    }
    const isPaired = this.#who.length === this.#said.length
    const isLabelled = !isPaired && isTalk(this.#said.map(({ text }) => text.text))
    return this.#said.map((said, index) => ({
      ...said,
      speaker: isPaired ? (this.#who[index] ?? null) : null,
      ...(isLabelled && { isLabelled }),
    }))
  }
}
