import { afterSeparators } from './characters.ts'
import { type CloseName, MARKS, type Place } from './head.ts'
import {
  boldPlaces,
  colonNext,
  colonPlace,
  dashPlaces,
  endPlaces,
  gapPlaces,
  gluedPlaces,
  NONE,
  nameEnd,
  periodPlaces,
  spacePlaces,
  spanAt,
  timeNext,
  timePlaces,
} from './places.ts'
import type { NameScan } from './stops.ts'

/** One way to end a label. */
export interface Shape {
  readonly name: CloseName
  readonly title: string
  /** A line, and below it a caret under what closes the label. */
  readonly picture: readonly [line: string, caret: string]
  /** Lines, the name that is proposed between « and ». */
  readonly examples: readonly string[]
  /** Lines in which this shape proposes nothing. */
  readonly counterExamples: readonly string[]
  /** The places in a scanned line; left out where the opening marks of a line are the shape, and it is read with them. */
  readonly places?: (scan: NameScan) => readonly Place[]
  /** Having proposed, what may still be asked: every shape, those that end a name earlier in the line, or none. */
  readonly next?: (scan: NameScan) => 'all' | 'earlier' | 'none'
}

/** Asked first, in this order. */
const DECISIVE: readonly Shape[] = [
  {
    name: 'colon',
    title: 'a name and a colon',
    picture: ['MARA LUND: Good evening.', '         ^'],
    examples: [
      '«MARA LUND»: Good evening.',
      '**«Mara Lund»** (00:12): Good evening.',
      '**«Mara Lund»:** Good evening.',
      '[00:12] «Speaker 1»: Good evening.',
      '[«Mara»](https://example.org/mara): Good evening.',
    ],
    counterExamples: ['See https://example.org for more.', 'It began at 10:30 and ended late.'],
    places: (scan) => (scan.colon < 0 || scan.isWide ? NONE : colonPlace(scan, 'colon')),
    next: colonNext,
  },
  {
    name: 'wide-colon',
    title: 'a name and a full-width colon',
    picture: ['主持人：大家好', '   ^'],
    examples: ['«主持人»：大家好'],
    counterExamples: ['主持人: 大家好'],
    places: (scan) => (scan.colon >= 0 && scan.isWide ? colonPlace(scan, 'wide-colon') : NONE),
    next: colonNext,
  },
  {
    name: 'bold',
    title: 'a name in emphasis',
    picture: ['**Mara Lund** Good evening.', '           ^^'],
    examples: ['**«Mara Lund»** Good evening.', '**«Mara Lund»** 09:15 — Good evening.', '<b>«Mara»</b> Good evening.'],
    counterExamples: ['Mara Lund ** Good evening.'],
    places: boldPlaces,
    next: (scan) => (scan.line.marks & MARKS.bold && scan.bold - scan.from > 30 ? 'earlier' : 'none'),
  },
  {
    name: 'bar',
    title: 'a name and a bar',
    picture: ['Mara Lund | Good evening.', '          ^'],
    examples: ['«Mara Lund» | Good evening.'],
    counterExamples: ['Mara Lund (a | b) spoke'],
    places: (scan) => {
      if (scan.bar < 0) return NONE
      const at = afterSeparators(scan.text, scan.bar, scan.line.to)
      const time = spanAt(scan, at)
      const speech = time ? afterSeparators(scan.text, time[1], scan.line.to) : at
      return [{ close: 'bar', from: scan.from, to: nameEnd(scan, scan.bar), speech, time }]
    },
    next: () => 'none',
  },
  {
    name: 'right-angle',
    title: 'a name and a right angle bracket',
    picture: ['◇林> 謝謝', '   ^'],
    examples: ['«Mara»> Good evening.'],
    counterExamples: ['Mara->evening'],
    places: (scan) =>
      scan.rightAngle < 0
        ? NONE
        : [{ close: 'right-angle', from: scan.from, to: nameEnd(scan, scan.rightAngle), speech: scan.rightAngle + 1 }],
  },
  {
    name: 'time',
    title: 'a name and a time',
    picture: ['Mara Lund  0:03', '         ^^'],
    examples: ['«Mara Lund»  0:03', '«Mara Lund» - 00:20:12', '«Speaker 2» 0:43 So we are here'],
    counterExamples: ['0:03 Mara Lund'],
    places: timePlaces,
    next: timeNext,
  },
  {
    name: 'semicolon',
    title: 'a name and a semicolon, a slip for a colon',
    picture: ['MARA LUND; Good evening.', '         ^'],
    examples: ['«MARA LUND»; Good evening.'],
    counterExamples: ['We came to the quay at last; it was late.'],
    places: (scan) =>
      scan.semicolon < 0 || scan.words > 4
        ? NONE
        : [{ close: 'semicolon', from: scan.from, to: nameEnd(scan, scan.semicolon), speech: scan.semicolon + 1 }],
  },
]

/** Ends of a name that may stand before a later mark. */
const EARLIER: readonly Shape[] = [
  {
    name: 'period',
    title: 'a name and a period',
    picture: ['Mr. LUND. Good evening.', '        ^'],
    examples: ['«Mr. LUND». Good evening.', '«Q». Good evening.'],
    counterExamples: ['Mr. Lund and others'],
    places: (scan) => periodPlaces(scan, false),
  },
  {
    name: 'end-period',
    title: 'a name and a period on a line of their own',
    picture: ['HAMLET.', '      ^'],
    examples: ['«HAMLET».'],
    counterExamples: ['HAMLET. Words.'],
    places: (scan) => periodPlaces(scan, true),
  },
  {
    name: 'dash',
    title: 'a name and a dash',
    picture: ['The Chair — Good evening.', '          ^'],
    examples: ['«The Chair» — Good evening.', '«O SR. LUND - Party» - Good evening.'],
    counterExamples: ['A well-known fact'],
    places: dashPlaces,
  },
  {
    name: 'glued',
    title: 'a name and a dash without a space',
    picture: ['MARA LUND.--Good evening.', '         ^^^'],
    examples: ['«MARA LUND».--Good evening.'],
    counterExamples: ['MARA LUND - Good evening.'],
    places: gluedPlaces,
  },
  {
    name: 'gap',
    title: 'a name and a wide gap',
    picture: ['Q    Good evening.', ' ^^^^'],
    examples: ['«Q»    Good evening.', '«Mara Lund»\tGood evening.'],
    counterExamples: ['Mara Lund Good evening.'],
    places: gapPlaces,
  },
  {
    name: 'verb',
    title: 'a name and a verb of saying',
    picture: ['MARA LUND asked the Minister:', '         ^^^^^^'],
    examples: ['«MARA LUND» asked the Minister'],
    counterExamples: ['MARA LUND askew'],
    places: (scan) =>
      scan.verb >= 0 && scan.isNameLike
        ? [{ close: 'verb', from: scan.from, to: nameEnd(scan, scan.verb), speech: scan.verb + 1 }]
        : NONE,
  },
  {
    name: 'space',
    title: 'a name in capitals, or of two or three signs, and a space',
    picture: ['CHORUS Of the quay we sing', '      ^'],
    examples: ['«CHORUS» Of the quay we sing', '«Q» When was that?'],
    counterExamples: ['Chorus of the quay'],
    places: spacePlaces,
  },
]

const WHOLE_LINE: readonly Shape[] = [
  {
    name: 'end',
    title: 'a name alone on its line',
    picture: ['Mara Lund', '        ^'],
    examples: ['«Mara Lund»', '«Speaker 6»'],
    counterExamples: ['Mara Lund went to the quay, and then she came back, and it was late.'],
    places: endPlaces,
  },
]

/** Read with the marks before a name. */
const OPENING: readonly Shape[] = [
  {
    name: 'angle',
    title: 'a name in angle brackets',
    picture: ['<mlund> good evening', '      ^'],
    examples: ['<«mlund»> good evening', '15:04:05 <@«mlund»> good evening', '<v «Mara»>Good evening'],
    counterExamples: ['<br> good evening', '<div class="x"> good evening'],
  },
  {
    name: 'bracket',
    title: 'a name in brackets',
    picture: ['[Mara Lund] Good evening.', '          ^'],
    examples: ['[«Mara Lund»] Good evening.', '[«Mara Lund»]: Good evening.', '[«Mara Lund»] 10:03:22'],
    counterExamples: ['Mara Lund [aside] Good evening.'],
  },
  {
    name: 'tag',
    title: 'a name as the value of a tag or a shortcode',
    picture: ['{{< speaker "Mara Lund" >}} Good evening.', '                       ^^^^'],
    examples: [
      '{{< speaker "«Mara Lund»" >}} Good evening.',
      '[speaker name="«Mara Lund»"] Good evening.',
      '<Speaker name="«Mara Lund»">Good evening.',
    ],
    counterExamples: ['{{< figure src="quay.png" >}}', '[quay](quay.html "Mara Lund") is a link'],
  },
  {
    name: 'alone',
    title: 'a name in brackets on a line of its own, or the value of a key that names a speaker',
    picture: ['[Mara Lund]', '          ^'],
    examples: ['[«Mara Lund»]', 'SPEAKER: «S1»'],
    counterExamples: ['[Mara Lund] Good evening.'],
  },
  {
    name: 'chevron',
    title: 'two arrows: another speaker, who is not named',
    picture: ['>> “Good evening.”', '^^'],
    examples: ['>> «»“Good evening.”'],
    counterExamples: ['> “Good evening.”'],
  },
  {
    name: 'slash',
    title: 'a name and a slash',
    picture: ['志明/謝謝', '  ^'],
    examples: ['«志明»/謝謝'],
    counterExamples: ['and/or'],
    places: (scan) => (scan.slash < 0 ? NONE : [{ close: 'slash', from: scan.from, to: scan.slash, speech: scan.slash + 1 }]),
  },
]

export const SHAPES: readonly Shape[] = [...DECISIVE, ...EARLIER, ...WHOLE_LINE, ...OPENING]

/** Proposes the heads of a scanned line. */
export function proposePlaces(scan: NameScan): void {
  const propose = (shapes: readonly Shape[]): 'all' | 'earlier' | 'none' => {
    for (const shape of shapes) {
      const places = shape.places?.(scan) ?? NONE
      for (const place of places) scan.line.propose(place)
      const next = places.length > 0 ? (shape.next?.(scan) ?? 'all') : 'all'
      if (next !== 'all') return next
    }
    return 'all'
  }
  propose(OPENING)
  const next = propose(DECISIVE)
  if (next !== 'none') propose(EARLIER)
  if (next === 'all') propose(WHOLE_LINE)
}
