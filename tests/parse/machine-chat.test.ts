import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

/** One question and its answer, with these labels. */
function exchange(asker: string, program: string): string {
  return `${asker}sort the list\n\n${program}Use the sorter.\n\n- **Pros:** fast\n- **Cons:** none\n\n`
}

function speakers(text: string) {
  return turnsOf(parseText(text)).map(({ speaker }) => speaker)
}

describe('a chat with a program', () => {
  test.each([
    ['## User\n\n', '## Assistant\n\n', 'User', 'Assistant'],
    ['### Human\n', '### Assistant\n', 'Human', 'Assistant'],
    ['## 👤 User\n\n', '## 🤖 GPT-4o\n\n', 'User', 'GPT-4o'],
    ['## Prompt\n\n', '## Response\n\n', 'Prompt', 'Response'],
    ['_**User**_\n\n', '_**Assistant**_\n\n', 'User', 'Assistant'],
    ['**You**\n\n', '**Claude 3.5 Sonnet**\n\n', 'You', 'Claude 3.5 Sonnet'],
    ['**User:** ', '**Assistant:** ', 'User', 'Assistant'],
    ['You said:\n', 'ChatGPT said:\n', 'You', 'ChatGPT'],
    ['### Du\n', '### Assistant (gpt-4o-mini)\n', 'Du', 'Assistant'],
    ['**Me:** ', '**Gemini 2.5 Pro:** ', 'Me', 'Gemini 2.5 Pro'],
    ['Me: ', 'AI: ', 'Me', 'AI'],
    ['#### You:\n', '#### ChatGPT:\n', 'You', 'ChatGPT'],
  ])('has two sides: %j and %j', (asker, program, ...names) => {
    expect(speakers(exchange(asker, program).repeat(2))).toEqual([...names, ...names])
  })

  test('is one message whatever an answer is made of', () => {
    const answer = '## User\nand now?\n## Assistant\nIt depends.\n\n### Steps\n\n**Note:** mind the gap.\n\nMara: a quotation\n\n'
    const turns = said(parseText(answer.repeat(2)))
    expect(turns).toHaveLength(4)
    expect(turns[1]).toBe('Assistant: It depends. ### Steps **Note:** mind the gap. Mara: a quotation')
  })

  test('is none where other people talk as often', () => {
    const talk = 'Mara Lund: Is it open?\nUser: No.\nJo Vey: Why?\nAssistant: I am told it is wet.\n'
    expect(new Set(speakers(talk.repeat(4)))).toEqual(new Set(['Mara Lund', 'User', 'Jo Vey', 'Assistant']))
  })

  test('may be one question that a product answers', () => {
    expect(speakers(exchange('#### You:\n', '#### ChatGPT:\n'))).toEqual(['You', 'ChatGPT'])
    expect(speakers(exchange('#### You:\n', '#### Response:\n'))).toEqual([])
    const talk = 'Mara: Is it shut?\nJo: Not yet.\nMara: And then?\nYou: Ask them.\nClaude: I will.\nJo: Good. Is it late?\n'
    expect(new Set(speakers(talk.repeat(2)))).toContain('Mara')
  })

  test('is none where each side comes once', () => {
    expect(speakers('## User\n\nWho writes.\n\n## Assistant\n\nWho answers.\n')).toEqual([])
  })

  test('is read the same in any chunks', () => {
    const speech = 'The tide turns at four and the ferry leaves an hour later, if the wind allows it.\n'.repeat(12)
    const program = '```ts\nUser: 1\n# no heading\nAssistant: 2\n```\n'
    const text = `## User\n\n${speech}\n## Assistant\n\n${speech}\n### Steps\n\n${program}\n**Note:** late.\n\n${speech}\n`
    const asked = turnsOf(readLong(text)).map(({ speaker }) => speaker)
    expect(asked).toEqual(asked.map((_, index) => ['User', 'Assistant'][index % 2]))
  })
})
