import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isChatParty } from './names/chat-parties.ts'
import { isBlank, skipBlank, trimEnd } from './names/units.ts'
import { skipPictures } from './pictures.ts'

const LONGEST = 80
const MOST_MARKS = 6
const LEAST = 0.3
/** Headings name things more often: what stands around them must speak for a name. */
const ALONE_PRIOR = 0.35

export const headingName: LabelConvention = {
  name: 'heading-name',
  title: '### Name, the speech below',
  about:
    'Interviews for research and programs that write Markdown: who speaks is a heading and nothing else, and the speech stands below. Taken only where such headings recur, take turns, and questions stand below some of them.',
  examples: [
    { line: '### Interviewer', label: 'Interviewer' },
    { line: '## Speaker 1', label: 'Speaker 1' },
    { line: '#### **Mara Lund**', label: 'Mara Lund' },
    { line: '### Participant 3', label: 'Participant 3' },
    { line: '### Harbour Manager ###', label: 'Harbour Manager' },
    { line: '## 3. Assistant', label: 'Assistant' },
  ],
  counterExamples: [
    'Interviewer',
    '#Interviewer',
    '### Summary',
    '### The ferry is late today',
    '# Mara Lund: a life at the quay',
    '## 3. Mara Lund',
    '### Is it safe?',
    '####### Mara Lund',
  ],
  match(line: string): LabelMatch | undefined {
    if (line.length > LONGEST) return undefined
    const at = skipBlank(line, 0)
    const from = behindMarks(line, at)
    if (from < 0) return undefined
    const end = beforeMarks(line, from, trimEnd(line, from))
    const written = line.slice(skipPictures(line, from), end)
    const name = readName(undecorated(written)) ?? readNumbered(written)
    if (name === undefined || !isLikely(name)) return undefined
    const match = toMatch(name, { speechAt: line.length, ownLine: true, time: undefined }, { at, prior: ALONE_PRIOR })
    return { ...match, style: `${from - at}` }
  },
}

/** A name, its office too, or one side of a chat with a program: "You", "Assistant (GPT-4o)". */
function isLikely({ label, prior, start }: Name): boolean {
  return (prior >= LEAST && start === null) || isChatParty(label)
}

const NUMBER = /^\d{1,4}[.):] {1,2}/

/** A side of a chat with a program, numbered: "1. User". Anything else with a number is a heading. */
function readNumbered(written: string): Name | undefined {
  const number = NUMBER.exec(written)
  const name = number === null ? undefined : readName(undecorated(written.slice(number[0].length)))
  return name !== undefined && isChatParty(name.label) ? name : undefined
}

/** ### Mara Lund
 *      ^           */
function behindMarks(line: string, at: number): number {
  let index = at
  while (line.charAt(index) === '#') index++
  return index === at || index - at > MOST_MARKS || !isBlank(line.charCodeAt(index)) ? -1 : skipBlank(line, index)
}

/** ### Mara Lund ###
 *               ^    */
function beforeMarks(line: string, from: number, end: number): number {
  let index = end
  while (index > from && line.charAt(index - 1) === '#') index--
  return index < end && isBlank(line.charCodeAt(index - 1)) ? trimEnd(line, from, index) : end
}

const EMPHASIS = ['**', '__', '*', '_']

function undecorated(text: string): string {
  const mark = EMPHASIS.find((each) => text.length > each.length * 2 && text.startsWith(each) && text.endsWith(each))
  return mark === undefined ? text : text.slice(mark.length, -mark.length)
}
