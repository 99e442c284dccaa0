/** How a label may be written: what stands around the name. */
export const MARKS: Readonly<Record<string, (name: string, turn: number) => string>> = {
  colon: (name) => `${name}:`,
  'spaced colon': (name) => `${name} :`,
  'wide colon': (name) => `${name}：`,
  'bold with colon': (name) => `**${name}:**`,
  'bold before colon': (name) => `**${name}**:`,
  bold: (name) => `**${name}**`,
  'italic with colon': (name) => `*${name}:*`,
  'italic before colon': (name) => `*${name}*:`,
  underlined: (name) => `__${name}:__`,
  element: (name) => `<b>${name}:</b>`,
  'list item': (name) => `- ${name}:`,
  'starred item': (name) => `* ${name}:`,
  'dotted item': (name) => `• ${name}:`,
  'bold item': (name) => `- **${name}:**`,
  numbered: (name, turn) => `${turn + 1}. ${name}:`,
  quoted: (name) => `> ${name}:`,
  'bold quoted': (name) => `> **${name}:**`,
  arrows: (name) => `>> ${name}:`,
  'square brackets and colon': (name) => `[${name}]:`,
  'square brackets': (name) => `[${name}]`,
  'round brackets': (name) => `(${name})`,
  braces: (name) => `{${name}}`,
  'angle brackets': (name) => `<${name}>`,
  'wide brackets': (name) => `【${name}】`,
  hyphen: (name) => `${name} -`,
  'en dash': (name) => `${name} –`,
  'em dash': (name) => `${name} —`,
  'two hyphens': (name) => `${name}--`,
  'between hyphens': (name) => `- ${name} -`,
  arrow: (name) => `${name}>`,
  'spaced arrow': (name) => `${name} >`,
  bar: (name) => `${name} |`,
  tab: (name) => `${name}\t`,
  column: (name) => `${name}    `,
  'closing bracket': (name) => `${name})`,
  handle: (name) => `@${name}:`,
  semicolon: (name) => `${name};`,
}

/** The same of a label on a line of its own. */
export const OWN_LINES: Readonly<Record<string, (name: string) => string>> = {
  'own line': (name) => name,
  'own line, colon': (name) => `${name}:`,
  'own line, bold': (name) => `**${name}**`,
  'own line, bold with colon': (name) => `**${name}:**`,
  'own line, italic': (name) => `*${name}*`,
  'own line, heading': (name) => `## ${name}`,
  'own line, heading with colon': (name) => `### ${name}:`,
  'own line, brackets': (name) => `[${name}]`,
  'own line, arrows': (name) => `>> ${name}`,
  'own line, hyphen': (name) => `${name} -`,
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function long(second: number): string {
  return `00:${two(Math.floor(second / 60))}:${two(second % 60)}`
}

function short(second: number): string {
  return long(second).slice(3)
}

/** Where a time stands beside it. */
export const TIMES: Readonly<Record<string, (label: string, second: number) => string>> = {
  'no time': (label) => label,
  'brackets before': (label, second) => `[${long(second)}] ${label}`,
  'round brackets before': (label, second) => `(${short(second)}) ${label}`,
  before: (label, second) => `${long(second)} ${label}`,
  'short before': (label, second) => `${short(second)} ${label}`,
  'before a dash': (label, second) => `${short(second)} - ${label}`,
  'with fraction': (label, second) => `${long(second)}.120 ${label}`,
  'range in brackets': (label, second) => `[${long(second)}.120 --> ${long(second + 3)}.000] ${label}`,
  range: (label, second) => `${long(second)} - ${long(second + 4)} ${label}`,
  'before a tab': (label, second) => `${long(second)}\t${label}`,
  'half of the day': (label, second) => `[1:${two(second % 60)} PM] ${label}`,
  'line above': (label, second) => `${long(second)}\n${label}`,
  'brackets above': (label, second) => `[${short(second)}]\n${label}`,
  'brackets behind': (label, second) => `${label} [${long(second)}]`,
  'round brackets behind': (label, second) => `${label} (${short(second)})`,
  behind: (label, second) => `${label} ${long(second)}`,
}

const WHO = [0, 1, 0, 2, 1, 0, 2, 0, 1, 2]
const SAID = [
  'When do the gates open?',
  'At noon, if the tide allows it.',
  'And who decides that, in your view?',
  'The keeper of the lock does, with the pilot and the crew of the tug.',
  'I would rather wait for the evening. There is less water then, as you know.',
  'Is it safe?',
  'Nobody has complained so far. It was half past ten when the first ship came in.',
  'My point is this: the harbour needs money.',
  'Three things matter here: depth, wind and light.',
  'Thank you.',
]

/** A talk of three, and who says what in it. */
export interface Layout {
  readonly source: string
  readonly turns: readonly (readonly [string, string])[]
}

/** The talk in one layout. `ownLine`: the speech stands below the label. */
export function layOut(names: readonly string[], label: (name: string, turn: number) => string, ownLine: boolean): Layout {
  const turns = SAID.map((text, turn): readonly [string, string] => [names[WHO[turn] ?? 0] ?? '', text])
  const lines = turns.map(([name, text], turn) => {
    const written = label(name, turn)
    return `${written}${ownLine ? '\n' : written.endsWith('\t') || written.endsWith(' ') ? '' : ' '}${text}`
  })
  return { source: `The harbour and the town\n\n${lines.join('\n\n')}\n`, turns }
}
