import { bytesOf, casesOf, DIALOGUE, FIRST, SECOND } from '../case.ts'

const { cases, add } = casesOf('line-end')
const BOTH = ['Mara Lund', 'Jo Vey']
const two = { turns: 2, speakers: BOTH }
const ENDS: readonly (readonly [string, string])[] = [
  ['lf', '\n'],
  ['crlf', '\r\n'],
  ['cr', '\r'],
  ['crcrlf', '\r\r\n'],
  ['lfcr', '\n\r'],
]
for (const [id, end] of ENDS) {
  add(id, DIALOGUE.replaceAll('\n', end), 'turns', two)
  add(`${id}-no-last`, DIALOGUE.trimEnd().replaceAll('\n', end), 'turns', two)
  add(`${id}-only`, end.repeat(50_000), 'nothing')
  add(`${id}-trailing-space`, DIALOGUE.replaceAll('\n', ` \t ${end}`), 'turns', two)
}
add('all-kinds', 'MARA LUND: one\n\nJO VEY: two\r\n\r\nMARA LUND: three\r\rJO VEY: four\n', 'turns', { turns: 4, speakers: BOTH })
add('separators', 'MARA LUND: one\u2028two\u2029three\n\nJO VEY: four\n', 'turns', two)
add('next-line', 'MARA LUND: one\u0085two\n\nJO VEY: four\n', 'turns', two)
add('form-feed-before-label', `${FIRST}\f${SECOND}`, 'turns', two)
add('vertical-tab-before-label', `${FIRST}\v${SECOND}`, 'turns', two)
add('control-z', `${DIALOGUE}\u001a`, 'turns', { turns: 2 })

/** The dialogue with what follows at an offset from the edge of a chunk. */
function atEdge(middle: string, before: number): Uint8Array {
  const head = 'MARA LUND: '
  const fill = 65_536 - before - head.length
  return bytesOf(head, 'word '.repeat(Math.ceil(fill / 5)).slice(0, fill - 1), '.', middle)
}
for (const before of [0, 1, 2, 3]) {
  add(`crlf-at-edge-${before}`, bytesOf(atEdge('\r\n\r\n', before), 'JO VEY: I see.\r\n'), 'turns', two)
  add(`label-at-edge-${before}`, atEdge('\n\nJO VEY: I see.\n', before + 2), 'turns', two)
  add(`wide-at-edge-${before}`, bytesOf(atEdge('\u{1f3ba} plays.\n\n', before), SECOND), 'turns', two)
}

export const lineEnds = cases
