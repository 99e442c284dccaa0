/** Options that are called otherwise now, by command; "" is every command. What to give is named, and done without a second guess. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': { '--bom': 'use --excel' },
  convert: { '--force': 'leave it out: everything is converted again, unless --update is given' },
  formats: { '--json': 'use --to jsonl' },
  grep: { '-v': 'use --invert-match; elsewhere -v is --verbose' },
  merge: { '--gap': 'use --pause' },
  rename: { '--dry-run': 'use --diff', '--speaker': 'use -s or --set' },
  speakers: { '--template': 'use --roster' },
}

// error: unknown option '--gap=3'      error: unknown option '-vc'
//                        ^^^^^                                ^^
const UNKNOWN = /^error: unknown option '(--[\w-]+|-\w)/

/** What to do instead of an option that there was, of commander's complaint about it. */
export function formerOption(message: string, command: string): string | undefined {
  const [, option = ''] = UNKNOWN.exec(message) ?? []
  const advice = FORMER[command]?.[option] ?? FORMER['']?.[option]
  return advice && `there is no option ${option}; ${advice}`
}
