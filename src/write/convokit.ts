import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { jsonValue } from './json.ts'

const UTTERANCES = 'utterances.jsonl'
const SPEAKERS = 'speakers.json'
const CONVERSATIONS = 'conversations.json'
const CORPUS = 'corpus.json'
const INDEX = 'index.json'

/** Of turns that nobody is named for: an utterance must have a speaker. */
const UNKNOWN = 'unknown'

/** What is told of an utterance besides what every corpus tells. */
function utteranceMeta({ doc, turn, label, role, question, part, to, section, end, words, line }: Turn) {
  return { doc, turn, label, role, question, part, to, section, end, words, line }
}

function speakerMeta({ speaker, role, title, affiliation }: Turn) {
  return { name: speaker, role, title, affiliation }
}

const UTTERANCE_FIELDS = ['doc', 'turn', 'label', 'role', 'question', 'part', 'to', 'section', 'end', 'words', 'line']
const SPEAKER_FIELDS = ['name', 'role', 'title', 'affiliation']

/** Which Python types stand under which names, as the index of a corpus has them. */
function typesOf(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, [`<class '${NUMBERS.get(name) ?? 'str'}'>`]]))
}

const NUMBERS = new Map([
  ['turn', 'int'],
  ['question', 'int'],
  ['words', 'int'],
  ['line', 'int'],
  ['end', 'float'],
])

class ConvokitCorpus implements FileWriting {
  /** By id, as JSON. */
  readonly #speakers = new Map<string, string>()
  readonly #conversations = new Map<string, string>()
  #replies = new ConversationReplies()
  #doc: string | undefined
  #turns = 0

  constructor(private readonly put: Put) {}

  record(record: Parameters<FileWriting['record']>[0]): void {
    if (record.type !== 'turn') return
    if (record.doc !== this.#doc || record.turn === 1) this.#replies = new ConversationReplies()
    this.#doc = record.doc
    this.#turns++
    const speaker = record.speakerId ?? UNKNOWN
    if (!this.#speakers.has(speaker)) this.#speakers.set(speaker, holder(speakerMeta(record)))
    const { id, conversation, replyTo } = this.#replies.next(record)
    if (replyTo === null) this.#conversations.set(conversation, holder({ doc: record.doc }))
    this.put(
      `{"id":${jsonValue(id)},"conversation_id":${jsonValue(conversation)},"speaker":${jsonValue(speaker)}` +
        `,"reply_to":${jsonValue(replyTo)},"timestamp":${jsonValue(record.start)}` +
        `,"text":${jsonValue(record.text)},"meta":${jsonValue(utteranceMeta(record))},"vectors":[]}\n`,
      UTTERANCES,
    )
  }

  end(): void {
    this.put(objectOf(this.#speakers), SPEAKERS)
    this.put(objectOf(this.#conversations), CONVERSATIONS)
    this.put(`${jsonValue({ conversations: this.#conversations.size, utterances: this.#turns })}\n`, CORPUS)
    this.put(`${jsonValue(indexOfFields())}\n`, INDEX)
  }
}

function holder(meta: object): string {
  return jsonValue({ meta, vectors: [] })
}

/** By hand: an object would put ids that are figures first. */
function objectOf(members: ReadonlyMap<string, string>): string {
  const lines = [...members].map(([id, value]) => `${jsonValue(id)}:${value}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function indexOfFields() {
  return {
    'utterances-index': typesOf(UTTERANCE_FIELDS),
    'speakers-index': typesOf(SPEAKER_FIELDS),
    'conversations-index': typesOf(['doc']),
    'overall-index': { conversations: ["<class 'int'>"], utterances: ["<class 'int'>"] },
    version: 1,
    vectors: [],
  }
}

/** Where an utterance stands in its conversation. */
interface Reply {
  /** "talk.txt:3": unique in a corpus of many sources. */
  readonly id: string
  /** The id of the first utterance. */
  readonly conversation: string
  /** The id of the one that it replies to; null for the first. */
  readonly replyTo: string | null
}

/** Says what each turn of one document replies to: an answer to the turn that asks its question, any other to the one before. */
class ConversationReplies {
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

export const convokit: FileWriter = {
  ...catalogue.convokit,
  files: [UTTERANCES, SPEAKERS, CONVERSATIONS, CORPUS, INDEX],
  open: async (put) => new ConvokitCorpus(put),
}
