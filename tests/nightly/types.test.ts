import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../package/source.ts'

/** The package with its declarations, as users of TypeScript get it. */
const folder = mkdtempSync(join(tmpdir(), 'transcript-types-'))

beforeAll(() => {
  execFileSync('npm', ['run', 'declarations'], { cwd: ROOT, stdio: 'pipe' })
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const nodeTypes = join(ROOT, 'node_modules/@types/node')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, archive), nodeTypes], {
    cwd: folder,
    stdio: 'pipe',
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['nodenext', 'bundler'])('types are found and say what is given: %s', (resolution) => {
  writeFileSync(
    join(folder, 'user.ts'),
    `import { parseTranscript, type ParseOptions, type Turn } from 'transcript-cli'
import { parseFile } from 'transcript-cli/node'
const turns: readonly Turn[] = parseTranscript('MARA: Hello.').turns
const speakers: (string | null)[] = turns.map(({ speaker }) => speaker)
// @ts-expect-error
const options: ParseOptions = { nope: speakers }
// @ts-expect-error
parseFile(options, 3)
// @ts-expect-error
const name: string = turns.map(({ speaker }) => speaker)[0]
export { name }
`,
  )
  const module = resolution === 'bundler' ? 'esnext' : resolution
  const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution, 'user.ts']
  const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), args, { cwd: folder, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
