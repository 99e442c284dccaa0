import type { Command } from '../command.ts'

/** What is known of a command before it is loaded. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** Every command, in the order help shows them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'parse',
    summary: 'Turn raw transcripts into records, as JSON Lines by default',
    load: async () => (await import('./parse.ts')).parse,
  },
  {
    name: 'convert',
    summary: 'Write transcripts in another format: one file, or a whole folder into another',
    load: async () => (await import('./convert.ts')).convert,
  },
  {
    name: 'page',
    summary: 'Make a web page to read, search and share a transcript: one file that needs no server',
    load: async () => (await import('./page.ts')).page,
  },
  {
    name: 'turns',
    summary: 'Print the turns that match every given filter, one a line: "Speaker: text"',
    load: async () => (await import('./turns.ts')).turns,
  },
  {
    name: 'grep',
    summary: 'Print the turns whose text matches a JavaScript regular expression',
    load: async () => (await import('./grep.ts')).grep,
  },
  {
    name: 'quote',
    summary: 'Find where quotations were said: as they stand, nearly so, or not at all',
    load: async () => (await import('./quote.ts')).quote,
  },
  {
    name: 'speakers',
    summary: 'List who speaks, how much, and a sentence of each',
    load: async () => (await import('./speakers.ts')).speakers,
  },
  {
    name: 'questions',
    summary: 'List the questions, or print one with its answers',
    load: async () => (await import('./questions.ts')).questions,
  },
  {
    name: 'stats',
    summary: 'Count who talks how much: turns, words, questions, time, overlaps, who follows whom',
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'chunks',
    summary: 'Cut what is said into pieces for search and language models, as JSON Lines',
    load: async () => (await import('./chunks.ts')).chunks,
  },
  {
    name: 'archive',
    summary: 'Put transcripts into one SQLite file, to be searched: only what has changed is read again',
    load: async () => (await import('./archive.ts')).archive,
  },
  {
    name: 'search',
    summary: 'Search an archive: words, "phrases", prefix*, NEAR, AND, OR, NOT; by speaker, date, question',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'worker',
    summary: 'Answer each document, a line of JSON, with its records: for Spark, Hadoop, GNU parallel, Ray, Beam',
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'mcp',
    summary: 'Let a language model read transcripts, and nothing else: a Model Context Protocol server',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  {
    name: 'compare',
    summary: 'Compare two versions of a talk: word errors, wrong speakers, the worst passages',
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'repair',
    summary: 'Print the whole source with its damage repaired, otherwise byte for byte',
    load: async () => (await import('./repair.ts')).repair,
  },
  {
    name: 'rename',
    summary: 'Give speakers other names: in the labels of a transcript, and nothing else, or in another format',
    load: async () => (await import('./rename.ts')).rename,
  },
  {
    name: 'split',
    summary: 'Cut a transcript into files: one for each speaker, question or section',
    load: async () => (await import('./split.ts')).split,
  },
  {
    name: 'merge',
    summary: 'Put the parts of a transcript together: times shifted, turns and questions numbered through',
    load: async () => (await import('./merge.ts')).merge,
  },
  {
    name: 'check',
    summary: 'Say what is doubtful in a transcript: missed labels, odd names, times, pages, bytes',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'explain',
    summary: 'Say how a file was read, why a line is or is not a label, or what a rule does',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'formats',
    summary: 'Say what files are, or list formats, label conventions, repairs and rules of check',
    load: async () => (await import('./formats.ts')).formats,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a kind of record',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completions',
    summary: 'Print a script that lets a shell complete commands, options, files and speakers',
    load: async () => (await import('./completions.ts')).completions,
  },
]
