import type { Media, Question, SourcePart, Speaker, Summary } from '../model/summary.ts'
import type { Reading } from '../recogniser/recogniser.ts'
import type { SourceFacts } from '../text/lines.ts'
import type { Member } from './people/member.ts'

interface Ingredients {
  readonly doc: string
  readonly format: string
  readonly facts: SourceFacts
  readonly parts: readonly SourcePart[] | undefined
  readonly media: Media | undefined
  readonly reading: Reading
  readonly members: readonly Member[]
  readonly questions: Question[]
  readonly counts: Omit<Summary['counts'], 'bytes' | 'lines'>
}

export function makeSummary({ doc, format, facts, parts, media, reading, members, questions, counts }: Ingredients): Summary {
  return {
    type: 'summary',
    doc,
    format,
    encoding: facts.encoding,
    ...(parts && { parts: [...parts] }),
    ...(media && { media }),
    convention: reading.winner,
    evidence: [...reading.report],
    speakers: members.filter((member) => member.turns > 0).map(speakerRecord),
    questions,
    counts: { bytes: facts.bytes, lines: facts.lines, ...counts },
  }
}

function speakerRecord({ speakerId, speaker, role, title, affiliation, labels, turns, words, line }: Member): Speaker {
  return { speakerId, speaker, role, title, affiliation, labels: [...labels], turns, words, line }
}
