import { type CommandWords, grouped, type Values } from './words.ts'

/** The script for bash, from 3.2 on. Where it finds nothing, readline completes files. */
export function bashScript(commands: readonly CommandWords[]): string {
  return `# bash: eval "$(transcript completions bash)", in ~/.bashrc
_transcript_speakers() {
  # In an open quote readline writes what it is given as it stands: names that would end the quote, or do something in it, are left out.
  local word line=() unsafe= quote=\${cur:0:1}
  case $quote in
  '"') unsafe='["\\$\`!]' ;;
  "'") unsafe="[']" ;;
  *) [[ \${cur//\\\\?/} == *[\\"\\'\\$\\\`]* ]] && return ;;
  esac
  [[ -n $unsafe && \${cur:1} == *"$quote"* ]] && return
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || line+=("\${word//[\\"\\'\\\\]/}")
  done
  while IFS= read -r word; do
    [[ \${word//[\\"\\'\\\\]/} == "\${cur//[\\"\\'\\\\]/}"* ]] || continue
    if [[ -z $unsafe ]]; then COMPREPLY+=("$(printf %q "$word")")
    elif [[ $word != *$unsafe* ]]; then COMPREPLY+=("$word"); fi
  done < <(transcript __complete "\${line[@]}" 2>/dev/null)
}
_transcript() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words= name
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD == 1)); then
    words='${commands.map(({ name }) => name).join(' ')} --help --version'
  else
    case "$command $prev" in
${valueCases(commands)}
    *)
      if [[ $cur == -* ]]; then
        case $command in
${commands.map(({ name, options }) => `        ${name}) words='${options.flatMap((option) => option.names).join(' ')}' ;;`).join('\n')}
        esac
      else
        case $command in
${commands.flatMap(argumentCase).join('\n')}
        esac
      fi
    esac
  fi
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -W "$words" -- "$cur")
}
complete -o bashdefault -o default -F _transcript transcript
`
}

const NO_FILES = 'compopt +o default +o bashdefault 2>/dev/null'

function valueCases(commands: readonly CommandWords[]): string {
  const pairs = commands.flatMap(({ name, options }) =>
    options.flatMap(({ names, values }) =>
      values === undefined ? [] : names.map((option): [Values, string] => [values, `'${name} ${option}'`]),
    ),
  )
  return grouped(pairs)
    .map(([values, options]) => `    ${options.join(' | ')}) ${bodyFor(values)} ;;`)
    .join('\n')
}

function bodyFor(values: Values): string {
  if (values === 'files') return 'return'
  if (values === 'speakers') return `${NO_FILES}; _transcript_speakers; return`
  return values === 'unknown' ? `${NO_FILES}; return` : `${NO_FILES}; words='${values.join(' ')}'`
}

function argumentCase({ name, words, takesFiles }: CommandWords): string[] {
  if (!takesFiles) return [`        ${name}) ${NO_FILES}; words='${words.join(' ')}' ;;`]
  const files = 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))'
  return words.length === 0 ? [] : [`        ${name}) ${files}; [[ -n $cur ]] && words='${words.join(' ')}' ;;`]
}
