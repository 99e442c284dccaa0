import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { coldShell, hasTool, workFolder } from './run-shell.ts'

const SHELLS = ['bash', 'zsh', 'fish']

/** Lines that are being written, and what each becomes: all candidates, or the whole line where there is but one. */
const LINES = [
  { line: 'transcript par', becomes: ['parse'] },
  { line: 'transcript turns --keyw', becomes: ['--keyword'] },
  { line: 'transcript check --to s', becomes: ['sarif'] },
  { line: 'transcript parse --from webv', becomes: ['webvtt'] },
  { line: 'transcript schema mat', becomes: ['matter'] },
  { line: 'transcript explain join/i', becomes: ['join/i-verb'] },
  { line: 'transcript turns po', becomes: ['poem.txt'] },
  { line: 'transcript turns talk.txt --speaker Ma', becomes: ['Mara Lund'] },
  { line: 'transcript questions talk.txt --asked-by Ma', becomes: ['Mara Lund'] },
  { line: "transcript turns 'my talk.txt' -o poem.txt --speaker Jo", becomes: ['Jo Vey'] },
  { line: 'transcript turns nowhere.txt --speaker Ma', becomes: [] },
]

let cwd = ''

beforeAll(async () => {
  cwd = workFolder()
  copyFileSync(join(cwd, 'talk.txt'), join(cwd, 'my talk.txt'))
  mkdirSync(join(cwd, 'functions'))
  for (const shell of SHELLS) {
    const { stdout, code } = await coldShell(`transcript completions ${shell}`, { cwd })
    expect(code).toBe(0)
    writeFileSync(join(cwd, shell), stdout)
    if (shell === 'zsh') writeFileSync(join(cwd, 'functions/_transcript'), stdout)
  }
})

async function output(shell: string, script: string): Promise<string> {
  writeFileSync(join(cwd, 'script'), script)
  const { stdout } = await coldShell(`${shell} script`, { cwd, env: { HOME: cwd } })
  return stdout
}

describe('completions', () => {
  for (const shell of SHELLS) {
    it(`are valid for ${shell}`, ({ skip }) => {
      skip(!hasTool(shell), `there is no ${shell}`)
      execFileSync(shell, ['-n', join(cwd, shell)])
    })
  }

  it('work in bash', async ({ skip }) => {
    skip(!hasTool('bash'), 'there is no bash')
    // Readline's own completion of files stands in where the function gives nothing.
    const tries = LINES.map(({ line }) => {
      const at = line.lastIndexOf(' ') + 1
      return `COMP_WORDS=(${line.replaceAll("'", `\\'`).replace("\\'my talk.txt\\'", `"'my talk.txt'"`)})
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _transcript 2>/dev/null
[[ \${#COMPREPLY[@]} == 0 ]] && COMPREPLY=($(compgen -f -- ${line.slice(at)}))
printf '%b|' "\${COMPREPLY[@]}"; echo`
    })
    const lines = (await output('bash', `source ./bash\n${tries.join('\n')}\n`)).split('\n')
    for (const [at, { line, becomes }] of LINES.entries())
      expect(lines[at]?.replaceAll('\\', '').split('|').filter(Boolean), line).toEqual(becomes)
  })

  it('work in fish', async ({ skip }) => {
    skip(!hasTool('fish'), 'there is no fish')
    const tries = LINES.map(({ line }) => `complete -C ${JSON.stringify(line)}; echo ==`)
    const found = (await output('fish', `source fish\n${tries.join('\n')}\n`)).split('==\n')
    for (const [at, { line, becomes }] of LINES.entries()) {
      const names = found[at]?.split('\n').map((row) => row.split('\t')[0])
      expect(names?.filter(Boolean), line).toEqual(becomes)
    }
  })

  it('work in zsh', async ({ skip }) => {
    skip(!hasTool('zsh'), 'there is no zsh')
    const setting = `PS1=; fpath=(${cwd}/functions $fpath); autoload -Uz compinit; compinit -u -D; setopt no_beep; stty -echo
show() { print -r -- "<$BUFFER>"; BUFFER= }; zle -N show; bindkey '^I' complete-word; bindkey '^X' show; print REA""DY`
    writeFileSync(join(cwd, 'setting'), setting)
    const tries = LINES.map(
      ({ line }) => `zpty -w -n z ${JSON.stringify(line)}$'\\t\\C-x'; zpty -r z said '*<*>*'; print -r -- "\${\${said##*<}%>*}"`,
    )
    const script = `zmodload zsh/zpty\nzpty z zsh -f -i\nzpty -w z 'source ./setting'\nzpty -r z said '*READY*'\n${tries.join('\n')}\n`
    const lines = (await output('zsh', `${script}zpty -d z\n`)).split('\n')
    for (const [at, { line, becomes }] of LINES.entries()) {
      const head = line.slice(0, line.lastIndexOf(' ') + 1)
      expect(lines[at]?.replaceAll('\\ ', ' ').replace(/[ =]+$/, ''), line).toBe(
        becomes[0] === undefined ? line : head + becomes[0],
      )
    }
  })
})
