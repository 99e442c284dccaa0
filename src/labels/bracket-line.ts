import type { LabelMatch } from '../recogniser/label.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isChatParty } from './names/chat-parties.ts'
import { ROLES } from './names/roles.ts'
import { skipBlank, trimEnd } from './names/units.ts'
import { beforeWideOffice } from './names/wide.ts'
import { WIDE_NOTES } from './wide-brackets.ts'

const OPENERS = '[［【'
const CLOSERS = ']］】'
const LONGEST = 60
/** Notes and headings stand in brackets of their own as well: a name must recur, a role is likelier. */
const NAME = 0.4
const ROLE = 0.7
const UNLIKELY = 0.25
/** What is heard, shown or announced. */
const NOTES =
  /^(?:music|applause|laugh|cheer|playing|silence|pause|inaudible|crosstalk|cross|end|begin|break|start|video|audio|clip|theme|intro|outro|advert|sound|noise|chorus|crowd|audience|off|on|all|everyone|속보|단독|영상|사진|인터뷰|리포트|음악|광고|앵커멘트)/iu

export const bracketLine: LabelConvention = {
  name: 'bracket-line',
  title: '[Name] on a line of its own',
  about:
    'Broadcasters, in Korea above all: the role or the name in square brackets, alone on a line, with a party or an office behind a slash perhaps; the speech stands below.',
  examples: [
    { line: '[앵커]', label: '앵커' },
    { line: '[이바다 / 북항당 대표]', label: '이바다' },
    { line: '[Anchor]', label: 'Anchor' },
    { line: '[Mara Lund / Harbour Party]', label: 'Mara Lund' },
    { line: '【主持人】', label: '主持人' },
    { line: '[assistant]', label: 'assistant' },
  ],
  counterExamples: [
    '[LAUGHTER]',
    '[MUSIC PLAYING]',
    '[속보]',
    '[앵커] 안녕하십니까.',
    '[00:12]',
    '[1]',
    '[a page](https://atrium.example)',
    '[He walks to the door and looks out]',
    '(앵커)',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const mark = at === line.length ? -1 : OPENERS.indexOf(line.charAt(at))
    const end = mark < 0 ? -1 : trimEnd(line, at)
    if (end < 0 || end - at > LONGEST || line.charAt(end - 1) !== CLOSERS.charAt(mark)) return undefined
    const inside = line.slice(at + 1, end - 1).trim()
    return NOTES.test(inside) || WIDE_NOTES.test(inside) ? undefined : matchInside(inside, { at, speechAt: line.length })
  },
}

interface Place {
  readonly at: number
  readonly speechAt: number
}

/** 이바다 / 북항당 대표
 *        ^              */
function matchInside(inside: string, place: Place): LabelMatch | undefined {
  const slash = inside.indexOf('/')
  const name = readName(slash < 0 ? inside : inside.slice(0, slash))
  const prior = name === undefined ? 0 : priorOf(name, slash > 0)
  if (name === undefined || prior === 0) return undefined
  const { label, names, shape, start, end } = name
  const behind = slash < 0 ? '' : inside.slice(slash + 1).trim()
  const affiliation = behind === '' ? name.affiliation : behind
  return { label, names, shape, start, end, affiliation, ...place, ownLine: true, prior }
}

function priorOf({ label, shape, prior }: Name, hasOffice: boolean): number {
  if (!hasOffice && isChatParty(label)) return UNLIKELY
  if (shape === 'number' || shape === 'letter' || shape === 'lower') return 0
  if (shape === 'uncased') return Math.min(prior, hasOffice || beforeWideOffice(label) === '' ? ROLE : NAME)
  if (hasOffice) return Math.min(prior, ROLE)
  return ROLES.has(label.toLowerCase()) ? ROLE : Math.min(prior, UNLIKELY)
}
