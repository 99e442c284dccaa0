/** Controls of every kind: C0, DEL, C1, the line and paragraph separators, the bidirectional controls. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const CONTROLS = new RegExp(CONTROL, 'g')
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const SURROGATE = /[\ud800-\udfff]/

function visible(unit: string): string {
  return '\\u{' + unit.charCodeAt(0).toString(16) + '}'
}

/** Text on one line that can neither steer a terminal nor turn its own order round: controls are written `\u{1b}`. */
export function plainText(text: string): string {
  const formed = SURROGATE.test(text) ? text.replace(LONE_SURROGATE, '\ufffd') : text
  return CONTROL.test(formed) ? formed.replace(CONTROLS, visible) : formed
}

/** The same, with tabs and line ends as spaces: a cell of a table. */
export function plainCell(text: string): string {
  return plainText(text.replace(BREAKS, ' '))
}
