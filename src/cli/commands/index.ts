import type { Command } from '../command.ts'
import text from '../commands.txt'

/** How each command is loaded, when it is chosen. */
const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).parse,
  convert: async () => (await import('./convert.ts')).convert,
  page: async () => (await import('./page.ts')).page,
  turns: async () => (await import('./turns.ts')).turns,
  grep: async () => (await import('./grep.ts')).grep,
  quote: async () => (await import('./quote.ts')).quote,
  speakers: async () => (await import('./speakers.ts')).speakers,
  questions: async () => (await import('./questions.ts')).questions,
  stats: async () => (await import('./stats.ts')).stats,
  chunks: async () => (await import('./chunks.ts')).chunks,
  archive: async () => (await import('./archive.ts')).archive,
  search: async () => (await import('./search.ts')).search,
  worker: async () => (await import('./worker.ts')).worker,
  mcp: async () => (await import('./mcp.ts')).mcp,
  compare: async () => (await import('./compare.ts')).compare,
  repair: async () => (await import('./repair.ts')).repair,
  rename: async () => (await import('./rename.ts')).rename,
  split: async () => (await import('./split.ts')).split,
  merge: async () => (await import('./merge.ts')).merge,
  check: async () => (await import('./check.ts')).check,
  explain: async () => (await import('./explain.ts')).explain,
  formats: async () => (await import('./formats.ts')).formats,
  schema: async () => (await import('./schema.ts')).schema,
  completions: async () => (await import('./completions.ts')).completions,
}

/** What commands.txt says under a name: of a command, or of what many share. */
export interface Section {
  readonly name: string
  /** What the command does, or the group that its options are told in. */
  readonly about: string
  readonly rows: readonly string[]
}

// parse: Turn raw transcripts …⏎  --to <format>  …
const SECTION = /^(@?[\w-]+): ?(.*)\n((?: {2}.*\n)*)/gm

export const sections: readonly Section[] = Array.from(text.matchAll(SECTION), ([, name = '', about = '', rows = '']) => {
  return { name, about, rows: rows.split('\n').flatMap((row) => row.slice(2) || []) }
})

/** What is known of a command before it is loaded. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** Every command, in the order help shows them. */
export const commands: readonly CommandEntry[] = sections.flatMap(({ name, about }) => {
  const load = LOADERS[name]
  return load === undefined ? [] : { name, summary: about, load }
})
