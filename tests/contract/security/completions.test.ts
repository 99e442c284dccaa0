import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasTool, root, workFolder } from '../cli/run-shell.ts'
import { noTerminal, onTerminal } from './terminal.ts'

/** What a name would run or set, were it written into a line as it stands. */
const NAMES = ['Mara$(touch ran)', `Otto';touch ran;'`, 'Kay Lund']

/** What has been typed of a name when TAB is pressed. */
const STARTS = NAMES.flatMap((name) => ['', '"', "'", "$'", '"K" '].map((quote) => ({ name, typed: quote + name.charAt(0) })))

const SHELLS = [
  {
    shell: 'bash',
    argv: ['bash', '--norc', '--noprofile', '-i'],
    setting: 'source ./script',
    quotes: /./,
  },
  {
    shell: 'zsh',
    argv: ['zsh', '-f', '-i'],
    setting: 'fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D; bindkey ^I complete-word',
    quotes: /./,
  },
  // There $'…' is no quotation, and a line with an open one goes on for ever.
  {
    shell: 'fish',
    argv: ['fish', '--no-config', '-i'],
    setting: 'source ./script',
    quotes: /^[^$]*$/,
  },
]

function record(speaker: string, at: number): string {
  const turn = {
    type: 'turn',
    doc: 'talk',
    turn: at + 1,
    speaker,
    speakerId: `s${at}`,
    label: speaker,
    role: null,
    question: null,
    part: null,
  }
  const rest = {
    text: 'Good evening.',
    words: 2,
    start: null,
    end: null,
    line: at + 1,
    endLine: at + 1,
    byte: at,
    endByte: at + 1,
  }
  return `${JSON.stringify({ ...turn, ...rest, paragraphs: [0], annotations: [], edits: [] })}\n`
}

/** A folder with records, a shell's script, and a command that completes as ours does, and else keeps whose turns it is asked for. */
function scene(shell: string): string {
  const folder = workFolder()
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'functions'))
  mkdirSync(join(folder, 'said'))
  writeFileSync(join(folder, 'talk.jsonl'), NAMES.map(record).join(''))
  for (const at of STARTS.keys()) symlinkSync('talk.jsonl', join(folder, `${at}.jsonl`))
  const script = readFileSync(join(root, 'completions', `transcript.${shell}`))
  writeFileSync(join(folder, 'script'), script)
  writeFileSync(join(folder, 'functions/_transcript'), script)
  const run = `exec "${process.execPath}" "${join(root, 'bin/transcript.js')}" "$@"`
  const lines = ['#!/bin/sh', `if [ "$1" = __complete ]; then ${run}; fi`, `printf '%s' "$4" > "${folder}/said/$2"`, '']
  writeFileSync(join(folder, 'bin/transcript'), lines.join('\n'), { mode: 0o755 })
  return folder
}

describe('a name that a shell completes', () => {
  for (const { shell, argv, setting, quotes } of SHELLS) {
    it(`runs nothing in ${shell}, in whatever quotes`, ({ skip }) => {
      skip(noTerminal !== undefined, noTerminal)
      skip(!hasTool(shell), `${shell} is not installed`)
      const cwd = scene(shell)
      const before = readdirSync(cwd).sort()
      const starts = [...STARTS.entries()].filter(([, start]) => quotes.test(start.typed))
      // An open quote goes on after Enter, until Ctrl+C.
      const lines = starts.flatMap(([at, { typed }]) => [`transcript turns ${at}.jsonl --speaker ${typed}\t\r`, '\u0003'])
      const keys = [`${setting}\r`, ...lines, 'exit\r']
      const env = { HOME: cwd, PATH: `${join(cwd, 'bin')}:${process.env.PATH ?? ''}` }
      const shown = onTerminal({ argv, cwd, env, keys })
      const given = new Map(readdirSync(join(cwd, 'said')).map((file) => [file, readFileSync(join(cwd, 'said', file), 'utf8')]))
      for (const [at, { name, typed }] of starts) {
        const said = given.get(`${at}.jsonl`)
        const head = `${shell} ${typed}`
        // Where a name cannot be written, none is.
        if (typed === name.charAt(0) || (name === 'Kay Lund' && /^["']?K$/.test(typed))) expect(said, head).toBe(name)
        else expect([name, name.charAt(0), 'K', undefined], head).toContain(said)
      }
      const files = readdirSync(cwd).filter((file) => !file.startsWith('.'))
      expect(files.sort(), shown).toEqual(before)
    })
  }
})
