import type { Command as Commander } from 'commander'

/** What formats are called besides their names here: by the extensions of their files, or by others. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['cha', 'chat'],
  ['dfxp', 'ttml'],
  ['htm', 'html'],
  ['markdown', 'md'],
  ['ndjson', 'jsonl'],
  ['subrip', 'srt'],
  ['tab', 'tsv'],
  ['txt', 'text'],
  ['webvtt', 'vtt'],
  ['xml', 'tei'],
])

/** The format that is meant by a name or an extension, in any case; the same word where there is no other. */
export function formatCalled(word: string): string {
  const name = word.toLowerCase()
  return OTHER_NAMES.get(name) ?? name
}

/** Lets --to take other names of its choices. */
export function takeOtherNames({ options }: Commander): void {
  const to = options.find(({ long }) => long === '--to')
  const { argChoices = [], parseArg } = to ?? {}
  to?.argParser<unknown>((value, before) => {
    const meant = formatCalled(value)
    return parseArg?.(argChoices.includes(meant) ? meant : value, before)
  })
}
