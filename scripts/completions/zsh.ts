import { shellQuoted } from '../../src/text/shell-quoted.ts'
import type { CommandWords, OptionWords, Values } from './words.ts'

/** The script for zsh: a file "_transcript" in a folder of $fpath, or run by eval. */
export function zshScript(commands: readonly CommandWords[]): string {
  return `#compdef transcript
# zsh: transcript completions zsh > a folder of $fpath/_transcript; or eval "$(transcript completions zsh)" behind compinit
_transcript_speakers() {
  local -a names
  names=(\${(f)"$(transcript __complete \${(Q)\${(@)words[1,CURRENT-1]}} 2>/dev/null)"})
  compadd -M 'm:{[:lower:]}={[:upper:]} l:|=* r:|=*' -a names
}
_transcript() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(({ name, summary }) => `      ${shellQuoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
    )
    _describe command commands
    _arguments '--help[show the help]' '--version[show the version]'
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(caseOf).join('\n')}
  esac
}
if [[ $funcstack[1] == _transcript ]]; then _transcript "$@"; else compdef _transcript transcript; fi
`
}

function caseOf(command: CommandWords): string {
  const { name, options, words, takesFiles } = command
  const choice = words.length === 0 ? '' : `compadd -- ${words.join(' ')}`
  const files = takesFiles ? '_files' : ''
  const action = choice !== '' && files !== '' ? `{ ${files}; [[ -n $PREFIX ]] && ${choice} }` : `{ ${choice}${files} }`
  const lines = [...options.map(specOf), shellQuoted(`*:argument:${action}`)]
  return `    ${name}) _arguments -s -S \\\n${lines.map((line) => `      ${line}`).join(' \\\n')} ;;`
}

/** '*'{-o+,--output=}'[write to this file]:value:_files' */
function specOf({ names, about, values }: OptionWords): string {
  const forms = values === undefined ? names : names.map((name) => name + (name.startsWith('--') ? '=' : '+'))
  const before = values === undefined ? shellQuoted(`(${names.join(' ')})`) : "'*'"
  const list = forms.length === 1 ? forms.join('') : `{${forms.join(',')}}`
  const text = about.replaceAll(/[\\[\]:]/g, '\\$&')
  return `${before}${list}${shellQuoted(`[${text}]${values === undefined ? '' : `:value:${actionFor(values)}`}`)}`
}

function actionFor(values: Values): string {
  if (values === 'files') return '_files'
  if (values === 'speakers') return '_transcript_speakers'
  return values === 'unknown' ? ' ' : `(${values.join(' ').replaceAll(':', '\\:')})`
}
