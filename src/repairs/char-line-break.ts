import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

const LONGEST = 8
const TAG = /^<br ?\/?>/i
const WHITE = /^\s?$/
/** Behind a space, and before these, a tag is a word: "I wrote <br>, and (<br>) too." */
const OPENS = /^[\s("'“‘]$/
const CLOSES = /^[.,;:!?)"'”’-]$/

/** Line breaks of HTML in a text that is none. */
export const charLineBreak: Repair = repairRule('char/line-break', {
  safety: 'safe',
  stage: 'characters',
  isNotation: true,
  formats: { never: ['html', 'epub', 'docx', 'odt', 'pdf', 'speech-xml', 'eaf', 'exb', 'ttml', 'sami', 'json', 'chat'] },
  triggers: '<',
  find: findTag,
})

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
