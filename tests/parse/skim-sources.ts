import fc from 'fast-check'
import { lines as labelLines, names } from '../labels/label-lines.ts'
import { headingLines } from './heading-lines.ts'

/** Pieces of lines, parted by "|". */
function oneOf(pieces: string): fc.Arbitrary<string> {
  return fc.constantFrom(...pieces.split('|'))
}

const words = oneOf(
  "It's|I'd|Ix'y|don't|'twas|" +
    'the|tide|is|in|a|of|and|harbour|ferry|rose|it|was|Mara|Lund|NATO|The|Mr|Chairman|meeting|deVey|café|Élan|naïve|straße|ὁ|οὐ|άλφα|Бор|море|' +
    'Łódź|don’t|it’s|I’m|I’d|I|I|II|Ithink|Iam|wasI|9I|0It|I-beam|so-called|re-|-ing|well--known|low-water|7|42|3.5|p.m.|U.S.|e.g.|Ã©|â€™|Â|Ã|Å¡|ï¬|ﬁ|ț|ѣ|ҏ|Ԁ|' +
    '(laughs)|[crosstalk]|{x}|*no*|_so_|<i>|a/b|a\\b|"Yes"|“Yes”|‘no’|«oui»|« non »|5 €|20°|§|·|ªa|º|²|©2|óż|áš|éž”|â€|àš…|…|— so|--|–|•|‧|‰|′|said,|me,|end.|then;|why?|so:|X.,|a,,b|1:02|©|×|÷|🎺|大家|\u00a0|\u200b|\u2028|\t',
)
const gaps = oneOf(' | | | | | | | | | | |  |   ||, |. |.|,| - |—|: |; |' + '\u00a0')
const speech = fc
  .tuple(
    oneOf('|||||||“|‘|…|‘“|"|(|— |«|¿|¡|«¿'),
    fc.array(fc.tuple(words, gaps), { minLength: 1, maxLength: 14 }),
    oneOf('|||||.|,|?| |  |’|”|…|—|-|I|:|.»|»|°'),
  )
  .map(([first, parts, end]) => first + parts.flat().join('').trimEnd() + end)
/** Nothing in it but plain words. */
export const prose = fc
  .tuple(
    oneOf(
      'the tide is|it was of|so we all|It was in the|We all of us said that it was in the|I think that there is|I|“Yes, that is so, and|‘Tis so that the|…and so the|once more',
    ),
    fc.array(
      oneOf(`tide|is|of the|ferry|rope|I|I’m|It's|I'm|so It'|so-called|café|море|because|harbour, and|don’t|it went|was`),
      {
        minLength: 2,
        maxLength: 14,
      },
    ),
    oneOf('| (laughs) so| — no| “Yes”| [x] it| Ithink so| *so*| re-| Lund'),
    oneOf('.|.|.|,|?|'),
  )
  .map(([first, parts, more, end]) => `${first} ${parts.join(' ')}${more}${end}`)
const characters = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map(String.fromCharCode),
  fc.integer({ min: 0x80, max: 0x4ff }).map(String.fromCharCode),
  fc.integer({ min: 0x2000, max: 0x2045 }).map(String.fromCharCode),
  oneOf('I|-|.|,|:| | |e|T|x|’|“|…|é|\r|\0|\u001f'),
)
const noise = fc.string({ unit: characters, maxLength: 40 })
/** A beginning that is read, and anything. */
const begun = fc.tuple(oneOf('A|Q|T|the |I|“|‘|…|é|М|Mr. |The |«|¿|¡|»'), noise).map((parts) => parts.join(''))
const labelled = fc.tuple(names, oneOf(': |. |: — |:  | — |'), prose).map((parts) => parts.join(''))
const short = oneOf('|A|I|é|“| |a |I |\t|Q.|-|x\r')

export const anyLine = fc.oneof(
  { weight: 14, arbitrary: prose },
  { weight: 6, arbitrary: speech },
  { weight: 2, arbitrary: labelLines },
  { weight: 2, arbitrary: labelled },
  { weight: 2, arbitrary: headingLines },
  { weight: 2, arbitrary: begun },
  { weight: 1, arbitrary: noise },
  { weight: 1, arbitrary: short },
)
export const terminators = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 9, arbitrary: oneOf('\n\n|\r\n|\r\n\r\n|\n\r\n|\n\n\n|\r\n\n') },
  { weight: 1, arbitrary: oneOf('\r|\r\r\n| \n|\n \n') },
)
const utf8 = new TextEncoder()
const texts = fc
  .tuple(
    fc.array(fc.tuple(anyLine, terminators), { minLength: 1, maxLength: 30, size: '+1' }),
    fc.oneof(fc.constant(''), anyLine),
  )
  .map(([lines, rest]) => utf8.encode(lines.flat().join('') + rest))
/** A byte changed here and there. */
const damaged = fc
  .tuple(
    texts,
    fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(0xff), fc.integer({ min: 0xc0, max: 0xe3 }))), { minLength: 1, maxLength: 3 }),
  )
  .map(([bytes, changes]) => {
    const copy = Uint8Array.from(bytes)
    for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte
    return copy
  })
const sources = fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: damaged })

/** A source in chunks, cut anywhere. */
export const chunked = fc.tuple(sources, fc.array(fc.nat(), { maxLength: 3 })).map(([bytes, cuts]) => {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((one, other) => one - other)
  return [...places, bytes.length].map((end, index) => bytes.slice(places[index - 1] ?? 0, end))
})
