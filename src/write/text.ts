import type { Turn } from '../model/turn.ts'
import { plainText } from './plain-text.ts'
import { speakerMark } from './speaker-mark.ts'
import type { Writer } from './writer.ts'

/** A turn on one line: `Speaker: text`, or the text alone when nobody is named. */
function turnLine(turn: Pick<Turn, 'speaker' | 'text'>): string {
  return speakerMark(turn) + plainText(turn.text)
}

export const text: Writer = {
  name: 'text',
  title: 'Plain text: one turn a line, "Speaker: text"',
  examples: [
    `Mara Lund: Can *anyone* hear me?
Óscar Vidal: - I think "yes", Mara.
`,
  ],
  extension: 'txt',
  keeps: ['speaker', 'text'],
  streams: true,
  record: (record) => (record.type === 'turn' ? turnLine(record) + '\n' : ''),
}
