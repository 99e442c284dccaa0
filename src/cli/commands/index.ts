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
    name: 'repair',
    summary: 'Print the whole source with its damage repaired, otherwise byte for byte',
    load: async () => (await import('./repair.ts')).repair,
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
