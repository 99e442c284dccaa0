import { formats } from '../src/formats/index.ts'
import { writers } from '../src/write/index.ts'
import type { Kept, Writer } from '../src/write/writer.ts'

const INTRODUCTION = `# Formats

Made by \`npm run pages\` from the formats themselves; edit those, in \`src/formats\` and \`src/write\`.

## In

A format is told by its first lines, never by the name of the file; \`--from NAME\` decides where they leave doubt. Speakers are as
the file says, never made up: who is unknown is \`null\`. Cues of one speaker that follow each other are one turn; \`--unit cue\`
keeps them apart, \`--gap SECONDS\` parts them where it was silent.
`

const OUT = `## Out

\`transcript parse --to NAME\`. What a format has no place for is left out, as this table says; JSON Lines and JSON keep everything.
Times are never made up: a format that needs them refuses a source without, unless \`--estimate-times WPM\` spreads the words. An end
that the source does not say is the start of the next turn; of the last one it is told by its number of words. In WebVTT, SRT and
TTML long turns are cut at the ends of sentences, and their time is spread by length.
`

const KEPT: Readonly<Record<Kept, string>> = {
  speaker: 'speaker',
  times: 'times',
  text: 'text',
  paragraphs: 'paragraphs',
  section: 'section',
  question: 'question',
  role: 'role',
  place: 'place in the source',
  edits: 'edits',
}

/** docs/formats.md: every format, in and out. */
export function page(): string {
  const inputs = formats.map(({ name, title, extensions, streams }) =>
    row([`\`${name}\``, title, extensions.join(' '), streams ? 'yes' : 'no']),
  )
  const kinds = Object.keys(KEPT) as Kept[]
  const outputs = writers.map((writer) =>
    row([`\`${writer.name}\``, ...kinds.map((kind) => (writer.keeps.includes(kind) ? 'yes' : ''))]),
  )
  const tables = [
    `${head(['format', 'what it is', 'files', 'streams'])}${inputs.join('')}`,
    `${head(['format', ...kinds.map((kind) => KEPT[kind])])}${outputs.join('')}`,
  ]
  return `${INTRODUCTION}\n${tables[0]}\n${OUT}\n${tables[1]}\n${writers.map(section).join('\n')}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
}

function head(cells: readonly string[]): string {
  return row(cells) + `|${'---|'.repeat(cells.length)}\n`
}

function section({ name, title, examples, isSingle }: Writer): string {
  const single = isSingle === true ? ' An output holds one source.' : ''
  return `### ${name}\n\n${title}.${single}\n\n\`\`\`\n${(examples[0] ?? '').trimEnd()}\n\`\`\`\n`
}
