import type { Turn } from '../model/turn.ts'

/** Where an utterance stands in its conversation. */
export interface Reply {
  /** "talk.txt:3": unique in a corpus of many sources. */
  readonly id: string
  /** The id of the first utterance. */
  readonly conversation: string
  /** The id of the one that it replies to; null for the first. */
  readonly replyTo: string | null
}

/** Says what each turn of one document replies to: an answer to the turn that asks its question, any other to the one before. */
export class ConversationReplies {
  #first: string | undefined
  #before: string | null = null
  /** The last turn that asks. */
  #asked: { readonly question: number | null; readonly id: string } | undefined

  next({ doc, turn, question, part }: Turn): Reply {
    const id = `${doc}:${turn}`
    this.#first ??= id
    const isAnswer = part === 'answer' && question !== null && this.#asked?.question === question
    const replyTo = isAnswer ? (this.#asked?.id ?? null) : this.#before
    this.#before = id
    if (part === 'ask') this.#asked = { question, id }
    return { id, conversation: this.#first, replyTo }
  }
}
