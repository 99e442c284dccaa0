import { fileWriters } from '../src/cli/writer-options.ts'
import { formats } from '../src/formats/index.ts'
import type { FileWriter } from '../src/write/file-writer.ts'
import { writers } from '../src/write/index.ts'
import type { Writer } from '../src/write/writer.ts'

const INTRODUCTION = `# Formats

Made by \`npm run pages\` from the formats themselves; edit those, in \`src/formats\` and \`src/write\`.

## In

A format is recognised by its first lines, never by the name of the file; \`--from NAME\` decides where they leave doubt, and \`transcript
formats FILE\` says what a file is, how that was recognised, and what else it might have been and why it is not. Speakers are as
the file says, never made up: who is unknown is \`null\`. Cues of one speaker that follow each other are one turn; \`--unit cue\`
keeps them apart, \`--gap SECONDS\` parts them where it was silent.

\`media\` of the summary (\`--records all\`, \`--to json\`) is the recording that the source names: \`{"link": "talks/lamp.mp3", "duration": 3240}\`,
the duration in seconds; what is unknown is \`null\`, and where neither is known the member is absent. It is read from elements and members that
are there for it (\`<audio>\`, \`<video>\`, enclosures, \`og:audio\`, \`audio_url\`, \`duration\`), from lines such as "Duration: 54:00", "Dauer: 52
Min." or "Audio: talk.mp3", from the line of a player ("00:00 / 54:00"), and from links to files of sound or video; never from what somebody
says. What names it counts more than a player or a mere link, then the first counts; four different ones are a list, and none of them does.
Links are http, https or relative paths, kept as they stand; nothing else is kept, and no link is ever followed.
`

const OUT = `## Out

\`transcript parse --to NAME\` puts all inputs into one output, \`transcript convert --to NAME\` makes one of each. What a format has no place for is left out, as this table says; JSON Lines and JSON keep everything.
Times are never made up: a format that needs them refuses a source without, unless \`--estimate-times WPM\` spreads the words. An end
that the source does not say is the start of the next turn; of the last one it follows from its number of words. In WebVTT, SRT and
TTML long turns are cut at the ends of sentences, and their time is spread by length.
`

const CHECKED = `## What is checked, and by whom

By readers that are not ours, in \`tests/write\`; what a machine lacks is left out there, and said:

- CSV and TSV by the module \`csv\` of Python: as many cells in each row as in the header, and the same cells.
- Parquet by hyparquet: names, types, nulls and counts; where there is pyarrow, by that too. DuckDB and pandas were tried by hand.
- TEI and TTML against schemas for libxml2, which are written after chapter 8 of TEI P5 and section 8 of TTML2 for the elements and attributes that
  are written, and allow no others; by the XML parser of Python, too.
- JSON and JSON Lines by Python; ConvoKit by the fields that its documentation demands, and by identities that lead somewhere.
- Word documents by our own reader: the same speakers, times and texts; where there is LibreOffice, by that too.
- WebVTT, SRT, TTML, TEI, CHAT, STM, SegLST, JSON of Podcasting 2.0, HTML, Markdown and text by our own readers: what is read back is what was written.
`

const KEPT: Readonly<Record<string, string>> = {
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
  const inputs = formats.map(({ name, title, extensions, streams, told = '' }) =>
    row([`\`${name}\``, title, told, extensions.join(' '), streams ? 'yes' : 'no']),
  )
  const kinds = Object.keys(KEPT)
  const outputs = writers.map((writer) =>
    row([`\`${writer.name}\``, ...kinds.map((kind) => (writer.keeps.includes(kind) ? 'yes' : ''))]),
  )
  const files = fileWriters.map((writer) =>
    row([`\`${writer.name}\``, ...kinds.map((kind) => (writer.keeps.includes(kind) ? 'yes' : ''))]),
  )
  const tables = [
    `${head(['format', 'what it is', 'recognised by', 'files', 'streams'])}${inputs.join('')}`,
    `${head(['format', ...Object.values(KEPT)])}${outputs.join('')}${files.join('')}`,
  ]
  return `${INTRODUCTION}\n${tables[0]}\n${OUT}\n${tables[1]}\n${CHECKED}\n${[...writers, ...fileWriters].map(section).join('\n')}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
}

function head(cells: readonly string[]): string {
  return row(cells) + `|${'---|'.repeat(cells.length)}\n`
}

function section(writer: Writer | FileWriter): string {
  const { name, title, examples } = writer
  const single = 'isSingle' in writer ? ' An output holds one source.' : ''
  return `### ${name}\n\n${title}.${single}\n\n\`\`\`\n${(examples[0] ?? '').trimEnd()}\n\`\`\`\n`
}
