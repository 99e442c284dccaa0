import { countWords } from '../../text/words.ts'
import { isTalk, isTalkInSentences, isTalkThroughout } from '../name-like.ts'
import { inOrder } from './keys.ts'
import { isName } from './rows.ts'
import { pieceOf, type Segment, segmentFrom } from './segment.ts'
import type { SpeakerNames } from './speaker-names.ts'
import type { JsonNode } from './tree.ts'

/** Values inside of each other that are looked into. */
const DEEPEST = 12

/** Segments under the names they stand under. */
class Groups {
  readonly #groups = new Map<string, { readonly segments: Segment[]; hasSpeakers: boolean; units: number }>()

  constructor(private readonly names: SpeakerNames) {}

  walk(node: JsonNode, path = '', depth = 0): void {
    if (depth > DEEPEST || node.kind === 'scalar') return
    // A string may hold a whole talk.
    if (node.kind === 'string') {
      if (isTalkThroughout(node.line.text)) this.add({ ...pieceOf(node), isLabelled: true }, path)
    } else if (node.kind === 'object') this.#members(node, path, depth)
    else if (!takeList(node.items, path, this)) for (const item of node.items) this.walk(item, path, depth + 1)
  }

  #members(node: Extract<JsonNode, { kind: 'object' }>, path: string, depth: number): void {
    if (take(node, path, this) || this.names.take(path, node)) return
    for (const [key, value] of node.members) this.walk(value, isName(key) ? `${path}.${key}` : path, depth + 1)
  }

  add(segment: Segment, path: string): void {
    const group = this.#groups.get(path) ?? { segments: [], hasSpeakers: false, units: 0 }
    this.#groups.set(path, group)
    group.segments.push(segment)
    group.hasSpeakers ||= segment.speaker !== null || segment.isLabelled === true
    group.units += segment.text.text.length
  }

  /** Those that tell who speaks; where none does, the ones with the most words. */
  get chosen(): Segment[] {
    const all = [...this.#groups.values()].sort((left, right) => right.units - left.units)
    const spoken = all.filter(({ hasSpeakers }) => hasSpeakers)
    return inOrder((spoken.length > 0 ? spoken : all.slice(0, 1)).flatMap(({ segments }) => segments))
  }
}

/** What is said deeper in an object: turns in sections, messages under their identities. Lists may stand beside each other. */
export function nestedSegments(node: JsonNode, names: SpeakerNames): Segment[] {
  const groups = new Groups(names)
  groups.walk(node)
  return groups.chosen
}

/** Takes what an object says, where somebody says it or at a time. */
function take(node: JsonNode, path: string, groups: Groups): boolean {
  const segment = segmentFrom(node)
  if (segment === undefined || (segment.speaker === null && segment.start === null)) return false
  if (segment.text.text.trim() !== '') groups.add(segment, path)
  return true
}

/** Takes the strings of a list where labels in them say who speaks, or where the list is one of turns. */
function takeList(items: readonly JsonNode[], path: string, groups: Groups): boolean {
  const said = items.flatMap((item) => (item.kind === 'string' ? pieceOf(item) : []))
  if (said.length === 0 || said.length < items.length) return false
  const isLabelled = isTalk(said.map(({ text }) => text.text))
  if (!isLabelled && !areTurns(said, path)) return false
  for (const segment of said) groups.add(isLabelled ? { ...segment, isLabelled } : segment, path)
  return true
}

/** Lists of what is said in turn, by people whom nobody names. */
const OF_TURNS = /(?:^|\.)(?:utterances?|dialog(?:ue)?|turns)$/

function areTurns(said: readonly Segment[], path: string): boolean {
  return OF_TURNS.test(path) && said.filter(({ text }) => countWords(text.text) > 2).length * 2 > said.length
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
