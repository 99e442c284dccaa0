import type { Finding, Repair } from './repair.ts'

const LONGEST = 8
const TAG = /^<br ?\/?>/i
const WHITE = /^\s?$/
/** Behind a space, and before these, a tag is a word: "I wrote <br>, and (<br>) too." */
const OPENS = /^[\s("'“‘]$/
const CLOSES = /^[.,;:!?)"'”’-]$/

/** Line breaks of HTML in a text that is none. */
export const charLineBreak: Repair = {
  name: 'char/line-break',
  title: 'Line breaks of HTML in plain text',
  why: 'Text taken out of a web page, and Markdown, may write a line break as a tag. It becomes what it shows: white space. A tag that stands between spaces, or where a word would, stays: somebody may speak of it. "transcript repair" makes it where it is named.',
  safety: 'safe',
  stage: 'characters',
  isNotation: true,
  formats: { never: ['html', 'epub', 'docx', 'odt', 'pdf', 'speech-xml', 'eaf', 'exb', 'ttml', 'sami', 'json', 'chat'] },
  triggers: '<',
  examples: [
    { before: 'It is late.<br>Good night.', after: 'It is late. Good night.' },
    { before: 'It is late.<br/>', after: 'It is late.' },
    { before: 'It is late.<br><br>Good night.', after: 'It is late. Good night.' },
    { before: 'It is late.<br><brace> it.', after: 'It is late. <brace> it.' },
    { before: 'It is late.<BR />\nGood night.', after: 'It is late.\nGood night.' },
  ],
  counterExamples: [
    'Use the <br> tag for it.',
    'I wrote <br>, and (<br>) too.',
    'Write `a<br>b` for it.',
    'The <brace> is shut.',
    'A <br',
  ],
  find: findTag,
}

/** At the "<". */
function findTag(text: string, at: number): Finding | undefined {
  const [tag] = TAG.exec(text.slice(at, at + LONGEST)) ?? []
  if (tag === undefined) return undefined
  const to = at + tag.length
  const before = text.charAt(at - 1)
  const behind = text.charAt(to)
  if ((before === ' ' && behind === ' ') || (OPENS.test(before) && CLOSES.test(behind))) return undefined
  const isParted = WHITE.test(before) || WHITE.test(behind) || TAG.test(text.slice(to, to + LONGEST))
  return { from: at, to, after: isParted ? '' : ' ' }
}
