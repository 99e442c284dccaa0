import type { LabelMatch } from '../recogniser/label.ts'
import { type ColonLabel, toMatch } from './colon.ts'
import { type LabelConvention, loosely } from './convention.ts'
import { behindListMark } from './marks.ts'
import { readName } from './name.ts'
import { skipBlank, startsName } from './names/units.ts'
import { readTail } from './tail.ts'
import { saysWide } from './wide-speech.ts'

/** U+FF1A; the ratio sign (U+2236) and the letter colon (U+A789) only look alike. */
const COLON = '\uff1a'
const LONGEST = 40
const LONGEST_WIDE = 20

export const fullWidthColon: LabelConvention = {
  name: 'full-width-colon',
  title: '姓名：發言',
  about:
    'Chinese and Japanese records: the name or office, a full-width colon, the speech at once behind it. Or a short name and a slash, where such names come back.',
  examples: [
    { line: '主持人：大家好', label: '主持人' },
    { line: '主席：現在開會。', label: '主席' },
    { line: '林委員海潮：謝謝主席。', label: '林委員海潮' },
    { line: '問：您什麼時候來的？', label: '問' },
    { line: '林海潮（律師）：我同意。', label: '林海潮' },
    { line: '* 主席：現在開會。', label: '主席' },
    { line: 'Mara Lund：大家好', label: 'Mara Lund' },
    { line: '海潮／そうですね。', label: '海潮' },
    { line: 'うみ/そうですね。', label: 'うみ' },
  ],
  counterExamples: [
    '主席: 現在開會。',
    '我昨天跟他說了，他回答：不行',
    '比例是三\u2236一',
    '主持人\ua789大家好',
    '：大家好',
    '「主席：現在開會」',
    '月/火/水',
    '港/3',
    '海潮/Mara',
    '這是一個非常非常長的句子它沒有標點符號也不是任何人的名字：對吧',
  ],
  match(line: string): LabelMatch | undefined {
    const colon = line.indexOf(COLON)
    const at = skipBlank(line, 0)
    if (colon <= 0 || colon > LONGEST) return matchSlash(line, at)
    const label = readWideLabel(line, behindListMark(line, at))
    return label && toMatch(label.name, label, { at, prior: label.prior })
  },
}

/** Reads a name that a full-width colon ends, from `at` on. */
export function readWideLabel(line: string, at: number): ColonLabel | undefined {
  const colon = line.indexOf(COLON, at)
  if (colon <= at || colon > at + LONGEST || !startsName(line.charCodeAt(at))) return undefined
  const name = readName(line.slice(at, colon))
  if (name === undefined || (name.shape === 'uncased' && name.label.length > LONGEST_WIDE)) return undefined
  return { name, at, prior: name.prior, ...readTail(line, colon + 1) }
}

/** Before a slash stand credits as well ("文／林海潮"): that names come back must tell. */
const BEFORE_SLASH = 0.24
// 海潮／そうですね
//   ^
const SLASHED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{1,6}(?=[/／][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}「『（(…―])/u

function matchSlash(line: string, at: number): LabelMatch | undefined {
  const label = beginsWideUnit(line.charCodeAt(at)) ? SLASHED.exec(line.slice(at, at + SLASH_REACH))?.[0] : undefined
  const name = label === undefined ? undefined : readName(label)
  if (label === undefined || name === undefined || line.slice(at).split(SLASH).length > MOST_PARTS) return undefined
  const match = toMatch(name, readTail(line, at + label.length + 1), { at, prior: BEFORE_SLASH })
  return saysWide(line, match.speechAt) ? match : loosely(match)
}

const SLASH_REACH = 9
const SLASH = /[/／]/
/** "月/火/水" is a list. */
const MOST_PARTS = 2

function beginsWideUnit(unit: number): boolean {
  return unit >= 0x3005
}
