import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isDigit, skipBlank, startsName } from './names/units.ts'
import { readTail } from './tail.ts'

/** Squares, triangles, diamonds, circles and stars. */
const SHAPES = '◇◆◈♦▷▶►▹▸◀◁■□▣▪▲△▼▽●○◎◉★☆※☎'
const END = /[>:：〉》[\]{}()（）。．.!?！？;；,，、“”"「」<]/g
const ENDS = '>:：〉》'
const LONGEST = 40
/** The head of a page stands behind such marks too ("■ 진행 : 이바다"): a name must recur. */
const AT_MOST = 0.45
/** Few things but names stand before ">". */
const BEFORE_ARROW = 0.6

export const shapeMark: LabelConvention = {
  name: 'shape-mark',
  title: '◆ Name> speech, ▷Name : speech',
  about:
    'Interviews of radio and television, in Korean above all: a square, a triangle, a diamond, a circle or a telephone, often one for each side, then the name, and ">" or a colon.',
  examples: [
    { line: '◇ 김하늘> 네, 안녕하세요.', label: '김하늘' },
    { line: '▶이바다 : 안녕하세요.', label: '이바다' },
    { line: '▷ 김하늘: 안녕하세요.', label: '김하늘' },
    { line: '◉정노을 : 저도 그렇습니다.', label: '정노을' },
    { line: '■ 앵커: 어떻게 보십니까?', label: '앵커' },
    { line: '◆ Mara Lund> Thank you.', label: 'Mara Lund' },
    { line: '▶ Jo Vey: Thank you.', label: 'Jo Vey' },
    { line: '☎ 이바다 > 예, 안녕하세요.', label: '이바다' },
  ],
  counterExamples: [
    '■ 오늘의 주제',
    '▶ https://atrium.example',
    '▶ 10:30 개막',
    '◆ 김하늘 안녕하세요.',
    '▶ 그는 이렇게 말했다. 결과: 반대',
    '▶ 기사 바로가기 >',
    '◇ 김하늘(가수)의 노래, 그리고 바다: 이야기',
    '김하늘> 안녕하세요.',
    '☎ 02-000-0000',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    if (at === line.length || !SHAPES.includes(line.charAt(at))) return undefined
    return matchName(line, at, skipBlank(line, at + 1))
  },
}

/** ◇ 김하늘> 네
 *    ^       */
function matchName(line: string, at: number, nameAt: number): LabelMatch | undefined {
  const unit = line.charCodeAt(nameAt)
  if (!startsName(unit) || isDigit(unit)) return undefined
  const end = endOf(line, nameAt)
  const name = end < 0 ? undefined : readName(line.slice(nameAt, end))
  if (name === undefined || line.startsWith('//', end + 1)) return undefined
  const tail = readTail(line, end + 1)
  const isArrow = !':：'.includes(line.charAt(end))
  if (tail.ownLine && isArrow) return undefined
  return toMatch(name, tail, { at, prior: priorOf(name, isArrow) })
}

/** Brackets may stand in a name: "이바다(가수)". */
function endOf(line: string, from: number): number {
  END.lastIndex = from
  for (let found = END.exec(line); found !== null && found.index - from <= LONGEST; found = END.exec(line)) {
    const mark = found[0]
    if (ENDS.includes(mark)) return found.index
    const close = '(（'.includes(mark) ? line.indexOf(mark === '(' ? ')' : '）', found.index) : -1
    const isInitial = mark === '.' && line.charAt(found.index + 1) === ' ' && found.index - from <= 3
    if (close < 0 && !isInitial) return -1
    if (close > from + LONGEST) return -1
    END.lastIndex = Math.max(close, found.index) + 1
  }
  return -1
}

function priorOf({ prior, shape }: Name, isArrow: boolean): number {
  if (isArrow) return prior > 0.25 ? Math.max(prior, BEFORE_ARROW) : prior
  // A full name in Latin letters, or a role, is as likely as without the mark.
  return shape === 'uncased' && prior < 0.8 ? Math.min(prior, AT_MOST) : prior
}
