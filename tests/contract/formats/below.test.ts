import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../doors.ts'

const talk = 'Mara Lund: Is the quay shut?\n\nJo Vey: It is.\n\n'.repeat(4)
const data = '{"speaker": "Tess", "text": "Two boats came in.", "start": 1}\n'
const rows = 'speaker,text,start\nTess,Two boats came in,1\nAbe,So they did,2\nTess,At noon,3\n'
const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tess>Two boats came in.\n'

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\`\`\`\n\n`

function speakersOf(source: string): (string | null)[] {
  return [...new Set(parseTranscript(source).turns.map(({ speaker }) => speaker))]
}

describe('what stands in a talk is an example, and no transcript', () => {
  test.each([
    ['data in a fence', fenced('json', data)],
    ['rows in a fence', fenced('', rows)],
    ['captions in a fence', fenced('vtt', captions)],
    ['data', data],
  ])('%s', (_, example) => {
    expect(speakersOf(`# The quay\n\n${example}${talk}`)).toEqual(['Mara Lund', 'Jo Vey'])
    expect(speakersOf(`Three people met.\n\n${talk}${example}${talk}`)).toEqual(['Mara Lund', 'Jo Vey'])
  })
})

test.each([
  ['data', fenced('json', data)],
  ['rows', fenced('', rows)],
  ['captions', fenced('vtt', captions)],
])('%s in a fence are read below a title, whatever else is told of them', (_, example) => {
  expect(speakersOf(`# The quay\n\n${example}Recorded: in May\n\nRights: none\n`)).toContain('Tess')
})
