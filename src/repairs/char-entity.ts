import { entityText, htmlEntity } from '../text/entities.ts'
import { isControl, isUnseen, NOTHING } from './invisible.ts'
import { isWantedSpace } from './no-break-space.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

const NBSP = '\u00a0'
/** Units of the longest entity, and how far back the beginning of a tag is looked for. */
const LONGEST = 34
const TAG_REACH = 200
// "&amp;"  "&#39;"  "&#x2019;"
const ENTITY = /^&(#?[\da-z]{1,32});/i
// "amp;"  "#39;": what an "&" before it makes an entity of
const REST = /^#?[\da-z]{1,32};/i
// "&lt;b"  "&lt;/b"  "&lt;!--"
const TAG_BEGINS = /^&lt;[a-z/!?]/i
const PLAIN = /^[\da-z#;]$/i
const WHITE = /^\s$/
/** Compatibility forms of letters, which are another rule's. */
const LIGATURE = /^[\ufb00-\ufb06]$/

/** Entities of HTML in a text that is none. */
export const charEntity: Repair = repairRule('char/entity', {
  safety: 'safe',
  stage: 'characters',
  formats: { never: ['html', 'epub', 'docx', 'odt', 'speech-xml', 'eaf', 'exb', 'webvtt', 'srt', 'sbv'] },
  triggers: '&',
  find: findEntity,
})

function findEntity(text: string, at: number): Finding | undefined {
  const [whole, name] = ENTITY.exec(text.slice(at, at + LONGEST)) ?? []
  const said = name === undefined ? undefined : meaningOf(name)
  if (whole === undefined || said === undefined) return undefined
  const to = at + whole.length
  if (said === NBSP) return { from: at, to, after: isWantedSpace(text, at, to) ? NBSP : ' ' }
  if (said === '&' && REST.test(text.slice(to, to + LONGEST))) return undefined
  if (said === '<' && TAG_BEGINS.test(text.slice(at, at + 5))) return undefined
  if (said === '>' && closesTag(text, at)) return undefined
  return { from: at, to, after: said }
}

/** What an entity stands for; undefined when that is not known, or nothing that plain text would have as an entity. */
function meaningOf(name: string): string | undefined {
  const text = entityText(name, htmlEntity)
  if (text === undefined || text === '\ufffd' || PLAIN.test(text) || LIGATURE.test(text)) return undefined
  if (WHITE.test(text)) return text === NBSP ? NBSP : ' '
  const code = text.charCodeAt(0)
  if (isControl(code)) return undefined
  if (isUnseen(code)) return NOTHING.includes(text) ? '' : undefined
  return text
}

/** Whether the ">" at `at` ends a tag that is escaped: "&lt;b&gt;". */
function closesTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TAG_REACH), at)
  const begin = before.lastIndexOf('&lt;')
  return begin > before.lastIndexOf('&gt;') && TAG_BEGINS.test(before.slice(begin) + '/')
}
