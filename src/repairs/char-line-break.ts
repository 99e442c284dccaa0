import type { Finding, Repair } from './repair.ts'

const LONGEST = 8
const TAG = /^<br ?\/?>/i
const WHITE = /^\s?$/

/** Line breaks of HTML in a text that is none. */
export const charLineBreak: Repair = {
  name: 'char/line-break',
  title: 'Line breaks of HTML in plain text',
  why: 'Text taken out of a web page, and Markdown, may write a line break as a tag. It becomes what it shows: white space. A tag between two spaces stays, for somebody may speak of it.',
  safety: 'safe',
  stage: 'characters',
  formats: { never: ['html', 'epub', 'docx', 'odt', 'pdf', 'speech-xml', 'eaf', 'exb', 'ttml', 'sami', 'json', 'chat'] },
  triggers: '<',
  near: { '<': { behind: ['bB', 'rR'] } },
  examples: [
    { before: 'It is late.<br>Good night.', after: 'It is late. Good night.' },
    { before: 'It is late.<br/>', after: 'It is late.' },
    { before: 'It is late.<br><br>Good night.', after: 'It is late. Good night.' },
    { before: 'It is late.<BR />\nGood night.', after: 'It is late.\nGood night.' },
  ],
  counterExamples: ['Use the <br> tag for it.', 'Write `a<br>b` for it.', 'The <brace> is shut.', 'A <br'],
  find: findTag,
}

/** At the "<". */
function findTag(text: string, at: number): Finding | undefined {
  const [tag] = TAG.exec(text.slice(at, at + LONGEST)) ?? []
  if (tag === undefined) return undefined
  const to = at + tag.length
  const before = text.charAt(at - 1)
  const behind = text.charAt(to)
  if (before === ' ' && behind === ' ') return undefined
  return { from: at, to, after: WHITE.test(before) || WHITE.test(behind) || text.startsWith('<br', to) ? '' : ' ' }
}
