import { type CommandWords, grouped, type OptionWords, type Values } from './words.ts'

/** The script for fish, from 3.0 on. */
export function fishScript(commands: readonly CommandWords[]): string {
  const options = grouped(commands.flatMap(({ name, options }) => options.map((option): [OptionWords, string] => [option, name])))
  const withFiles = commands.filter(({ takesFiles }) => takesFiles).map(({ name }) => name)
  return `# fish: transcript completions fish > ~/.config/fish/completions/transcript.fish
function __transcript_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end
function __transcript_speakers
    set -l words (commandline -opc)
    transcript __complete $words[2..-1] 2>/dev/null
end
function __transcript_first
    test (count (commandline -opc)) -eq 1
end
complete -c transcript -f
complete -c transcript -n __transcript_first -s h -l help -d 'Show the help'
complete -c transcript -n __transcript_first -s V -l version -d 'Show the version'
${commands.map(({ name, summary }) => `complete -c transcript -n __transcript_first -a ${name} -d ${quoted(summary)}\n`).join('')}\
complete -c transcript -n '__transcript_is ${withFiles.join(' ')}' -F
${commands
  .filter(({ words }) => words.length > 0)
  .map(({ name, words }) => `complete -c transcript -n '__transcript_is ${name}' -a '${words.join(' ')}'\n`)
  .join('')}\
${options.map(([option, names]) => optionLine(option, names)).join('')}`
}

function optionLine({ names, about, values }: OptionWords, commands: readonly string[]): string {
  const forms = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ')
  return `complete -c transcript -n '__transcript_is ${commands.join(' ')}' ${forms}${valueFor(values)} -d ${quoted(about)}\n`
}

function valueFor(values: Values | undefined): string {
  if (values === undefined) return ''
  if (values === 'files') return ' -r -F'
  if (values === 'speakers') return " -x -a '(__transcript_speakers)'"
  return values === 'unknown' ? ' -x' : ` -x -a '${values.join(' ')}'`
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`
}
