import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { IS_NIGHTLY, sample } from '../../runs.ts'
import { hasTool, root, coldShell as shell } from '../cli/run-shell.ts'
import { DIALOGUE } from './case.ts'
import { controlIn } from './judge.ts'
import { SEQUENCES } from './kinds/terminal.ts'
import { documentOf } from './payloads.ts'

const cwd = mkdtempSync(join(tmpdir(), 'transcript-promises-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
const evil = SEQUENCES.map(([, sequence]) => sequence)
const name = 'a\u001b[2J\u009bb\u202e.json'
writeFileSync(join(cwd, name), documentOf(evil))
writeFileSync(join(cwd, 'talk.txt'), DIALOGUE + DIALOGUE)
for (const [file, text] of [
  ['edits', '{"rule":"\u001b[2J"}\n'],
  ['bad\u001b[2J.json', '{"\u001b[2J\u009b":'],
  ['words\u001b', '\u001b[2J\n'],
] as const)
  writeFileSync(join(cwd, file), text)

/** Commands that tell of what strangers wrote: data, messages, complaints about arguments and settings. */
const TELLING: readonly string[] = [
  'parse --to text "$F"',
  'parse --to jsonl "$F"',
  'parse -v "$F"',
  'turns "$F"',
  'turns -n -H "$F"',
  'grep -H here "$F"',
  'speakers "$F"',
  'questions "$F"',
  'check "$F"',
  'explain "$F"',
  'repair --list "$F"',
  'repair --diff "$F"',
  'parse "$F.none"',
  'parse "$E*"',
  'parse --to "$E" "$F"',
  'parse --from "$E" "$F"',
  'parse --repairs "$E" "$F"',
  'parse --encoding "$E" talk.txt',
  'parse --speakers "$B" "$F"',
  'parse --config "$B" "$F"',
  'parse --keep "$E" "$F"',
  'turns --speaker "$E" "$F"',
  'grep "[$E" "$F"',
  'explain "$F:1"',
  'explain "$E"',
  'schema "$E"',
  '"$E"',
  'parse --"$E"',
  'parse "$F" -o "$E/out"',
  'repair --undo edits "$F"',
  'parse --columns "$E" "$F"',
]

describe('a terminal', () => {
  it.skipIf(!hasTool('script')).each(sample(TELLING, 5))('is not steered by: %s', async (command) => {
    const env = { F: name, E: 'x\u001b[2J\u009b\u202e', B: 'bad\u001b[2J.json' }
    const ran = await shell(`script -qec 'transcript ${command.replaceAll("'", '')} --color never' /dev/null < /dev/null`, {
      cwd,
      env,
    })
    expect(ran.stdout).not.toBe('')
    expect(controlIn(Buffer.from(ran.stdout.replaceAll('\r\n', '\n').replaceAll('\t', ' ')))).toBeUndefined()
  })

  it.skipIf(!hasTool('script'))('is given colours of ours and no sequence of theirs', async () => {
    const ran = await shell(`script -qec 'transcript turns "$F" --color always' /dev/null < /dev/null`, { cwd, env: { F: name } })
    expect(controlIn(Buffer.from(ran.stdout.replaceAll('\r\n', '\n').replace(/\u001b\[[\d;]*m/g, '')))).toBeUndefined()
  })
})

describe('the network', () => {
  it.skipIf(!hasTool('strace'))('is asked for nothing by any command', async () => {
    const commands = [
      'parse talk.txt',
      'turns talk.txt',
      'grep good talk.txt',
      'speakers talk.txt',
      'questions talk.txt',
      'repair talk.txt',
      'check talk.txt',
      'explain talk.txt',
      'formats',
      'schema turn',
      'help',
    ]
    for (const command of sample(commands, 4)) {
      const ran = await shell(`strace -f -qq -o trace -e trace=socket,connect,sendto transcript ${command} > /dev/null`, { cwd })
      // Where a container does not let it trace, there is nothing to look at.
      if (/ptrace|not permitted/i.test(ran.stderr)) return
      expect(readFileSync(join(cwd, 'trace'), 'utf8'), command).not.toMatch(/AF_INET/)
    }
  })
})

describe('the package', () => {
  it('holds what it must, and nothing else', () => {
    const packed: [{ files: { path: string }[] }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    const allowed =
      /^(?:bin\/[\w.-]+\.js(?:on)?|dist\/(?:[\w-]+\/)*[\w.-]+\.(?:js|cjs|mjs|d\.ts|cache|map|bin|wasm)|examples\/spark\/[\w-]+\.(?:py|sh|md|txt)|dist\/THIRD-PARTY-NOTICES\.txt|docs\/[\w-]+\.md|man\/[\w-]+\.1|completions\/transcript\.\w+|schema\/[\w.-]+\.json|package\.json|[A-Z]+\.md|LICENSE)$/
    const paths = packed[0].files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['dist/cli/main.cjs', 'dist/THIRD-PARTY-NOTICES.txt']))
    expect(paths.filter((path) => !allowed.test(path))).toEqual([])
  })

  it.runIf(IS_NIGHTLY)('tells what it is made of', () => {
    const bill: { components: { name: string }[] } = JSON.parse(
      execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    const names = bill.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['commander', 'chalk', 'zod', 'fast-glob']))
  })

  it('runs no script of a package that it needs', () => {
    const lock: { packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; integrity?: string }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    )
    for (const [path, { dev, hasInstallScript, integrity }] of Object.entries(lock.packages)) {
      if (path === '' || dev === true) continue
      expect(hasInstallScript, path).toBeUndefined()
      expect(integrity, path).toMatch(/^sha512-/)
    }
  })
})
