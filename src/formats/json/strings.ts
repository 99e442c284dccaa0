import { endsInStop } from '../../text/sentences.ts'
import { isTalk, isTalkInSentences, isTalkOfNames } from '../labelled-lines.ts'
import { isCellOfName } from '../name-like.ts'
import { pieceOf, type Segment } from './segment.ts'
import { itemsOf, type JsonNode, placeOf, textOf } from './tree.ts'

const WHO = /(?:^|\.)speakers?$/
const SAID = /(?:^|\.)(?:utt|utterances?|texts?|lines|sentences|dialogue)$/
/** Arrays of strings that may be anything, if they are no lines of a talk. */
const MAY_BE_SAID =
  /(?:^|\.)(?:transcripts?|transcription|conversations?|dialogs?|dialogues|messages|turns|content|paragraphs|captions)$|^\[\]$/

/**
 * Strings in arrays: what is said, and by whom, side by side or in labels.
 *     {"utt": ["Hello.", "Hi."], "speaker": ["MARA LUND", "JO VEY"]}
 *     ["Mara: Is the lamp out?", "Jo: It is."]
 *     [{"Mara": "Is the lamp out?"}, {"Jo": "It is."}]
 *     [["Mara", "Is the lamp out?"], ["Jo", "It is."]]
 */
export class StringsOfTalk {
  readonly #who: string[] = []
  readonly #said: Segment[] = []
  readonly #maybe: Segment[] = []
  readonly #pairs: Segment[] = []

  push(path: string, node: Extract<JsonNode, { kind: 'string' }>): void {
    if (WHO.test(path)) this.#who.push(node.line.text)
    else if (SAID.test(path)) this.#said.push(pieceOf(node))
    else if (MAY_BE_SAID.test(path)) this.#maybe.push(pieceOf(node))
  }

  /** Takes two strings, or one under a name of its own; false for anything else. */
  pair(node: JsonNode): boolean {
    const [name, said] = pairIn(node)
    if (name === undefined || said?.kind !== 'string' || !isCellOfName(name)) return false
    this.#pairs.push({ ...pieceOf(said), speaker: name, at: placeOf(node) })
    return true
  }

  /** What they say; empty where they are no talk. */
  take(): readonly Segment[] {
    if (this.#said.length === 0) {
      if (isTalkOfPairs(this.#pairs)) return this.#pairs
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

function pairIn(node: JsonNode): readonly [string | undefined, JsonNode | undefined] {
  if (node.kind === 'object') {
    const [only] = node.members.size === 1 ? node.members : []
    return only ?? [undefined, undefined]
  }
  const [name, said, more] = itemsOf(node)
  return more === undefined && name?.kind === 'string' ? [textOf(name), said] : [undefined, undefined]
}

/** Names take turns, and half of what stands beside them ends as sentences do. */
function isTalkOfPairs(pairs: readonly Segment[]): boolean {
  const sentences = pairs.filter(({ text }) => endsInStop(text.text)).length
  return sentences * 2 >= pairs.length && isTalkOfNames(pairs.map(({ speaker }) => speaker ?? ''))
}
