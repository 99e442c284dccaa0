import fc from 'fast-check'
import { LABEL_REACH } from '../../src/labels/convention.ts'
import { conventions } from '../../src/labels/index.ts'

/** Pieces of lines, parted by "|". */
function oneOf(pieces: string): fc.Arbitrary<string> {
  return fc.constantFrom(...pieces.split('|'))
}

/** Who speaks, in every shape. */
export const NAMES = (
  'MARA LUND|Mara Lund|Lund|LUND|Dr. Jo O’Neil-Smith|McDONALD|Mr. LUND|Mr. Lund|Ms. McVEY of New Harbour|The PRESIDING OFFICER|' +
  'The SPEAKER pro tempore|CHAIR LUND|VICE CHAIR LUND|Chair LUND|Sir VEY|Mme DE VEY|Mme ÉÁ|MARA von LUND|Q|A|Q14|QUESTION|ANSWER|QA|S00|SPEAKER_00|' +
  'Speaker 1|1|mlund|ŞULE ÇELİK|Élan Vey|İnci|主席|林委員海潮|Интервьюер|ΜΑΡΑ|DH/YK|A & B|Óscar Vidal (ABC/DE)|MARA LUND, HOST|LUND (ABC-DEF)|D’ORVAL, relatrice|*DE VEY (Misto (ABC))|Anf. 12 MARA LUND (S)|' +
  'Interviewer|MLD|O SR. LUND (PX - AB. Pela ordem.)|El señor LUND|M. le président|Mara Lund (PX)|Mara Lund, on behalf of the PX Group|Mr Lund (North Quay—Leader)|Πρόεδρος|' +
  'The Under-Secretary of State for Tides (Mr. Jo Vey)|港太郎君|議長（北岸花子君）|위원장 김민수|司会|앵커|이바다 / 북항당|' +
  'DIRECTOR OF THE OFFICE FOR THE INSPECTION OF HARBOURS, TIDES AND FERRIES OF THE NORTHERN COAST AND ITS ISLANDS'
).split('|')
/** What stands before a name, and behind it. */
export const LED_BY = [
  '',
  '- ',
  '+ ',
  '• ',
  '>> ',
  '**',
  '- **',
  '_',
  '<u>',
  '<',
  '[',
  '## ',
  '○',
  '◆',
  '【',
  '［',
  '▶',
  '◇ ',
  '[00:12] ',
  '0:12 - ',
  '\\[0:12\\] ',
  '12/03/2024, 10:02 - ',
  '[2024-03-12 10:02:33] ',
  '10:02:33 From ',
  '2024-03-12 10:02:12\t',
  '[Tuesday 10:02] ',
]
export const MARKED_BY = (
  '|:|：|. Yes|.| - Yes.| – Yes.|. – Yes.|.- Yes.|—Yes.| -- Yes.|--Yes.| — yes| -|: Yes|:Yes|：Yes|\tYes|  Yes|\t|** Yes|:** Yes|**: Yes|**|_: Yes|</u>: Yes|> Yes|] Yes|]: Yes|] [0:12] Yes|' +
  ' (laughing). Yes|(laughing). Yes| (0:12): Yes|: [00:12] Yes| [00:12] Yes|  0:03| 5:03 PM|  10:30 am|: 00:12|:\t0:12\tYes| — Today at 10:02|, [12.03.2024 10:02]| · 00:12 – 00:31| to Everyone: Yes| - CEO|, Atrium plc -- CEO [2]| #1|　はい。|】はい。|］はい。'
).split('|')
export const names = fc.constantFrom(...NAMES)
const times = oneOf('0:12|00:00:58|[00:12]|(00:12)|[ 00:12 ]|(\t0:12)|1:02:03.5|[0:01 → 0:04]')
const halfDays = oneOf('5:03 PM|10:30 a.m.|11:00 am|[5:03 p.m.]|5:03pm')
const marks = fc.oneof(
  oneOf(
    ':|: |:\t| :|：|.|. |,| - | — | – |. – |—|--|.- |>|>> |>>> |?|!|…|“|‘|"|’|**|__|*|_|<u>|</u>|<b>|</b>|<|> |[|]|]: |(|) |\\|{|}|#|## |### ',
  ),
  fc.constant('|'),
)
const lists = oneOf('- |* |+ |• |– |◦ |1. |-\u00a0|‣ ')
const gaps = oneOf('| |  |    |\t|\u00a0|\u3000')
export const words = oneOf(
  'I|agree|the tide|Am|pm|café|don’t|大家好|said|page|https://atrium.example|McX|mm|ABC|(laughter)|[laughter]|[inaudible 00:04:43]|' +
    '(during the reading)|10:30|3:16|Mr.|I agree.|5|42 %|' +
    'It was late, and nobody in the whole of the harbour knew where the ferry was, or would say.',
)
export const piece = fc.oneof(
  { weight: 4, arbitrary: names },
  { weight: 4, arbitrary: marks },
  { weight: 2, arbitrary: times },
  { weight: 1, arbitrary: halfDays },
  { weight: 1, arbitrary: lists },
  { weight: 3, arbitrary: gaps },
  { weight: 2, arbitrary: words },
)
const options = { freq: 3, nil: '' }
/** In the order in which most conventions put them. */
export const ordered = fc
  .tuple(
    ...[
      gaps,
      fc.option(lists, options),
      fc.option(times, options),
      gaps,
      fc.option(marks, options),
      names,
      fc.option(marks, options),
    ],
    ...[gaps, fc.option(fc.oneof(times, halfDays), options), fc.option(marks, options), gaps, fc.option(words, options), gaps],
    fc.option(words, options),
    gaps,
  )
  .map((pieces) => pieces.join(''))

/** An example of a convention, with something put into it or in the place of something. */
const altered = fc
  .tuple(fc.constantFrom(...conventions.flatMap(({ examples }) => examples)), fc.nat(40), fc.nat(4), fc.oneof(piece, gaps))
  .map(([{ line }, at, out, more]) => line.slice(0, at) + more + line.slice(at + out))

/** A name with what most conventions put beside it, and hardly more. */
const short = fc
  .tuple(
    ...[fc.option(fc.oneof(lists, gaps), options), fc.option(fc.oneof(times, marks), options), names, fc.oneof(marks, gaps)],
    fc.oneof(times, halfDays, marks, gaps),
    fc.option(words, { nil: '' }),
  )
  .map((pieces) => pieces.join(''))

export const lines = fc
  .oneof(
    { weight: 2, arbitrary: ordered },
    { weight: 2, arbitrary: short },
    { weight: 2, arbitrary: altered },
    { weight: 1, arbitrary: fc.tuple(fc.oneof(lists, times, gaps), altered).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')) },
  )
  .map((line) => line.slice(0, LABEL_REACH))

/** What stands before the speech where a colon tells the label. */
export const heads = fc.oneof(
  ordered,
  fc.tuple(names, oneOf(': |:  |:\t|: [00:12] | [00:12]: | (00:12): |: 00:12  |:')).map((parts) => parts.join('')),
  fc.tuple(times, oneOf(' | - |  |\t'), names, oneOf(': |:')).map((parts) => parts.join('')),
  fc
    .tuple(oneOf('12/03/2024, 10:02 - |[12.03.24, 10:02:33] |10:02:33 From '), names, oneOf(': | to Everyone: '))
    .map((parts) => parts.join('')),
  fc.tuple(oneOf('[Mara Lund] [00:12] |Mara Lund [00:12] |Mara Lund (00:12) |[0:01 → 0:04] **Lund:** ')).map(([head]) => head),
)
