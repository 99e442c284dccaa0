import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/model/turn.ts'
import { convokit } from '../../src/write/convokit.ts'
import { EXAMPLE_TURNS, makeTurn } from '../query/make-turn.ts'

/** The files that ConvoKit is handed. */
async function corpusOf(turns: readonly Turn[]): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const writing = await convokit.open((data, file) => {
    files.set(file, (files.get(file) ?? '') + (typeof data === 'string' ? data : new TextDecoder().decode(data)))
  })
  for (const turn of turns) writing.record(turn)
  writing.end()
  return files
}

function jsonOf(files: ReadonlyMap<string, string>, name: string): Record<string, unknown> {
  return JSON.parse(files.get(name) ?? '')
}

async function utterancesOf(turns: readonly Turn[]): Promise<Record<string, unknown>[]> {
  const lines = (await corpusOf(turns)).get('utterances.jsonl')?.trimEnd().split('\n') ?? []
  return lines.map((line) => JSON.parse(line))
}

const ASK = { question: 1, part: 'ask' } as const
const ANSWER = { question: 1, part: 'answer' } as const

/** Two documents: a question with two answers and thanks, and a talk of one. */
const TURNS = [
  makeTurn({ turn: 1, speaker: 'Mara Lund', speakerId: 'mara-lund', text: 'Welcome.' }),
  makeTurn({ turn: 2, speaker: 'Mara Lund', speakerId: 'mara-lund', text: 'Who pays?', ...ASK }),
  makeTurn({ turn: 3, speaker: 'Jo Vey', speakerId: 'jo-vey', text: 'The port.', ...ANSWER, start: 4, end: 5 }),
  makeTurn({ turn: 4, speaker: null, speakerId: null, text: 'The city.', ...ANSWER }),
  makeTurn({ turn: 5, speaker: 'Mara Lund', speakerId: 'mara-lund', text: 'Thank you.' }),
  makeTurn({ doc: 'two.txt', turn: 1, speaker: '__proto__', speakerId: '__proto__', text: 'I am 12.', ...ANSWER }),
]

describe('convokit', () => {
  it('makes its own example of the example turns', async () => {
    const shown = [...(await corpusOf(EXAMPLE_TURNS))].map(([name, content]) => `${name}\n${content}`).join('')
    expect(shown).toBe(convokit.examples[0])
  })

  it('writes the files it says, and no other', async () => {
    expect([...(await corpusOf(TURNS)).keys()].sort()).toEqual([...(convokit.files ?? [])].sort())
  })

  it('gives every utterance the fields that ConvoKit asks for', async () => {
    const utterances = await utterancesOf(TURNS)
    expect(utterances).toHaveLength(TURNS.length)
    for (const utterance of utterances) {
      expect(utterance).toMatchObject({
        id: expect.any(String),
        conversation_id: expect.any(String),
        speaker: expect.any(String),
      })
      expect(utterance).toMatchObject({ text: expect.any(String), meta: expect.any(Object), vectors: [] })
      expect(['string', 'object']).toContain(typeof utterance.reply_to)
    }
    expect(utterances.map(({ timestamp }) => timestamp)).toEqual([null, null, 4, null, null, null])
    expect(new Set(utterances.map(({ id }) => id)).size).toBe(TURNS.length)
  })

  it('has answers reply to their question, and other turns to the one before', async () => {
    const utterances = await utterancesOf(TURNS)
    const at = (id: unknown) => utterances.findIndex((utterance) => utterance.id === id)
    expect(utterances.map(({ reply_to }) => (reply_to === null ? null : at(reply_to)))).toEqual([null, 0, 1, 1, 3, null])
    expect(utterances.map(({ conversation_id }) => at(conversation_id))).toEqual([0, 0, 0, 0, 0, 5])
  })

  it('knows every speaker and conversation that utterances name, and says so in its index', async () => {
    const files = await corpusOf(TURNS)
    const utterances = await utterancesOf(TURNS)
    const speakers = jsonOf(files, 'speakers.json')
    expect(Object.keys(speakers)).toEqual(['mara-lund', 'jo-vey', 'unknown', '__proto__'])
    expect(utterances.map(({ speaker }) => Object.hasOwn(speakers, String(speaker)))).not.toContain(false)
    expect(Object.keys(jsonOf(files, 'conversations.json'))).toEqual([...new Set(utterances.map((one) => one.conversation_id))])
    expect(jsonOf(files, 'corpus.json')).toEqual({ conversations: 2, utterances: 6 })
    const index = jsonOf(files, 'index.json')
    const kinds = ['utterances-index', 'speakers-index', 'conversations-index', 'overall-index']
    expect(Object.keys(index)).toEqual([...kinds, 'version', 'vectors'])
    expect(Object.keys(Object(index['utterances-index']))).toEqual(Object.keys(Object(utterances[0]?.meta)))
  })
})
