import type { Dialogue } from '../../node/dialogue.ts'
import { decodeStrictUtf8, lineDecoder } from '../../text/decode.ts'
import { escapeText } from '../escape.ts'
import type { Chooser, Proposal } from './choose.ts'

type Answer = 'yes' | 'no' | 'always' | 'never' | 'quit'

const ANSWERS: Readonly<Record<string, Answer>> = {
  y: 'yes',
  n: 'no',
  a: 'always',
  d: 'never',
  q: 'quit',
  yes: 'yes',
  no: 'no',
  always: 'always',
  never: 'never',
  quit: 'quit',
}

const HELP = `  y  make this edit
  n  leave this place as it is
  a  make it, and all others of its rule, without asking
  d  make no edit of this rule
  q  make no further edit; what was agreed to is made
  Ctrl-C ends all: nothing more is written
`

/** How parts of a proposal are shown. */
export interface AskStyle {
  readonly place: (text: string) => string
  readonly before: (text: string) => string
  readonly after: (text: string) => string
}

/** "[-Ithink-]{+I think+}", as git shows words. */
export const PLAIN_STYLE: AskStyle = {
  place: (text) => text,
  before: (text) => `[-${text}-]`,
  after: (text) => `{+${text}+}`,
}

export async function askStyle(color: 0 | 1 | 2 | 3): Promise<AskStyle> {
  if (color === 0) return PLAIN_STYLE
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: color })
  return {
    place: chalk.bold,
    before: (text) => chalk.red.inverse(text),
    after: (text) => chalk.green.inverse(text),
  }
}

/** Asks about every edit, except those of a rule that was decided on, and none after "quit". */
export function askingChooser(dialogue: Dialogue, style: AskStyle): Chooser {
  const decided = new Map<string, boolean>()
  let isOver = false
  return async (proposal) => {
    const { rule } = proposal.edit
    const known = isOver ? false : decided.get(rule)
    if (known !== undefined) return known
    dialogue.tell(`${shown(proposal, style)}\n`)
    const answer = await answered(dialogue, rule)
    if (answer === 'always' || answer === 'never') decided.set(rule, answer === 'always')
    isOver = answer === 'quit'
    return answer === 'yes' || answer === 'always'
  }
}

async function answered(dialogue: Dialogue, rule: string): Promise<Answer> {
  for (;;) {
    const line = await dialogue.ask(`Make it? [y]es, [n]o, [a]lways ${rule}, [d] never ${rule}, [q]uit, [?] help: `)
    if (line === undefined) return 'quit'
    const answer = ANSWERS[line.trim().toLowerCase()]
    if (answer !== undefined) return answer
    dialogue.tell(HELP)
  }
}

/** Characters shown on either side of an edit. */
const AROUND = 60

const decodeLatin = lineDecoder('windows-1252')

/** talk.txt:26 join/i-verb
 *    It is late. [-Ithink-]{+I think+} we should go.   */
function shown({ doc, edit, lead, trail, encoding }: Proposal, style: AskStyle): string {
  const read = (bytes: Uint8Array) => (encoding === undefined ? decode(bytes) : lineDecoder(encoding)(bytes).text)
  const before = read(lead).split(LINE_END).at(-1) ?? ''
  const behind = read(trail).split(LINE_END, 1)[0] ?? ''
  const front = before.length > AROUND ? `…${before.slice(-AROUND)}` : before
  const back = behind.length > AROUND ? `${behind.slice(0, AROUND)}…` : behind
  const change = style.before(onOneLine(edit.before)) + style.after(onOneLine(edit.after))
  const place = style.place(`${escapeText(doc)}:${edit.line} ${edit.rule}`)
  return `${place}\n  ${onOneLine(front)}${change}${onOneLine(back)}`
}

const LINE_END = /[\r\n]/

function onOneLine(text: string): string {
  return escapeText(text.toWellFormed().replaceAll('\n', '⏎').replaceAll('\t', ' '))
}

/** Bytes cut anywhere, so that half a character may stand at either end. */
function decode(bytes: Uint8Array): string {
  for (let front = 0; front < 4; front++)
    for (let back = 0; back < 4; back++) {
      const text = decodeStrictUtf8(bytes.subarray(front, bytes.length - back))
      if (text !== undefined) return text
    }
  return decodeLatin(bytes).text
}
