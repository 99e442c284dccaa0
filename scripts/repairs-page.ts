import type { Flag } from '../src/flags/flag.ts'
import { flags } from '../src/flags/index.ts'
import { repairs } from '../src/repairs/index.ts'
import type { Repair } from '../src/repairs/repair.ts'
import { elideRepeats } from '../src/text/elide.ts'

const LEVELS: Readonly<Record<Repair['safety'], string>> = {
  safe: 'safe, on by default',
  evidence: 'on by default, where the document itself shows that it is right',
  'opt-in': 'on demand',
}

const INTRODUCTION = `# Repairs

Made by \`npm run pages\` from the rules themselves; edit those, in \`src/repairs\` and \`src/flags\`.

A repair undoes damage that conversion did, never what somebody said. Each is an edit in the output, with its place, what
stood there and what stands there now; \`transcript repair\` makes them in a copy of the source, \`transcript explain FILE:LINE\`
says why one was made or not. Notation of Markdown and HTML is right in a source: such repairs are made there where they are named.
What stands in square brackets, in code, in addresses and in file names stays as it is.

\`--repairs safe\` is the default, \`none\` makes none, \`all\` those on demand as well and shows the flags; a list of names chooses,
and \`-NAME\` leaves one out.

Broken characters are mended first, and the other rules read what comes out. Otherwise no rule reads what another made; of two
that overlap, the one that comes first here is made. How the lists of words were made stands beside them in the source.

What the bytes of a source say comes first: a byte order mark, then UTF-8 where it is valid, then UTF-16 by its NUL
bytes, then windows-1252. What had to be guessed or could not be read is one diagnostic, with its count: \`guessed-encoding\`,
\`mixed-encoding\`, \`invalid-bytes\`, \`control-characters\`.
`

const REFUSED = `### Broken text that stays

\`char/mojibake\` reads windows-1252 back as UTF-8, and nothing else. It leaves alone what better-known tools guess at:

- text whose byte was lost: \`Ã \` (à whose no-break space became a space), \`â€\` (” whose last byte windows-1252 lacks), \`â€?\`
- text read as another encoding: Latin-2, Mac Roman, code page 437 or 850, Cyrillic or Greek code pages
- single letters of Cyrillic, Greek, Hebrew, Arabic, or one of Chinese: only several in a row are sure (\`Ð¸\` stays)
- letters of Latin beyond the usual (U+0180 on, but for Ș ș Ț ț), and of phonetics
- capitals with a mark after them that may well be meant: \`MANHÃ”\`, \`KÃ–LN\`, \`SKÅ…\`
- U+FFFD and question marks, where the characters are gone
- HTML escaped twice (\`&amp;lt;\`), escaped tags, entities without \`;\`, plain letters as numbers (\`&#109;\`)
- full-width letters, fractions and other compatibility characters, quotation marks straight or curly, line ends: no damage
`

function levelOf({ safety, isNotation }: Repair): string {
  return isNotation === true ? `${LEVELS[safety]}; in the source where it is named` : LEVELS[safety]
}

/** docs/repairs.md: the whole catalogue. */
export function page(): string {
  const rows = repairs.map(
    (repair) => `| [\`${repair.name}\`](#${anchor(repair.name)}) | ${repair.title} | ${levelOf(repair)} |\n`,
  )
  const flagRows = flags.map(
    ({ name, title }) => `| [\`${name}\`](#${anchor(name)}) | ${title} | flag: pointed out, never changed |\n`,
  )
  const table = `| rule | damage | level |\n|---|---|---|\n${[...rows, ...flagRows].join('')}`
  return `${INTRODUCTION}\n${table}\n## Repairs, one by one\n\n${repairs.map(repairSection).join('\n')}\n${REFUSED}\n## Flags, one by one\n\n${FLAGS}\n${flags.map(flagSection).join('\n')}`
}

const FLAGS = `Flags are diagnostics of \`parse --records all\` and \`explain FILE\`, when \`--repairs all\` or their name asks for them; a hundred of
each are listed, the rest counted. Nothing is changed: the wording is the record.
`

function repairSection({ name, title, why, safety, examples, counterExamples, formats }: Repair): string {
  const usual = formats?.usual === undefined ? '' : `; on by default in the format ${formats.usual.join(', ')}`
  const never =
    formats?.never === undefined ? '' : ` Not in formats that have their own way with it: ${formats.never.join(', ')}.`
  const made = examples.map(({ before, after }) => `- ${code(before)} becomes ${code(after)}\n`)
  const left = counterExamples.map((text) => `- ${code(text)}\n`)
  return `### ${name}\n\n${title}: ${LEVELS[safety]}${usual}. ${why}${never}\n\n${made.join('')}\nStays:\n\n${left.join('')}`
}

const LONGEST = 100

function flagSection({ name, title, why, examples, counterExamples }: Flag): string {
  const found = examples.map(({ text, at }) => `- ${code(cut(text))} at ${code(at)}\n`)
  const left = counterExamples.map((text) => `- ${code(cut(text))}\n`)
  return `### ${name}\n\n${title}. ${why}\n\n${found.join('')}\nLeft alone:\n\n${left.join('')}`
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}` : text
}

function anchor(name: string): string {
  return name.replace('/', '')
}

/** Line ends, and characters that nobody sees, by their numbers. */
const UNSEEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** A sample as Markdown shows it as it is. */
function code(sample: string): string {
  const text = elideRepeats(sample)
    .replaceAll('\n', '⏎')
    .replace(UNSEEN, (character) => `‹${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`)
  const fence = '`'.repeat(longestRun(text) + 1)
  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
