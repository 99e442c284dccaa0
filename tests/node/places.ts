import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import type { InputError } from '../../src/node/errors.ts'
import { openSource } from '../../src/node/open-source.ts'

export {
  faultOf,
  hasStrace,
  isLinux,
  isRoot,
  makeFifo,
  makeFolder,
  NOBODY,
  outcome,
  type Run,
  shell,
  skipWhen,
  start,
  temporaryDirectory,
} from '../contract/places.ts'

const SOURCES = resolve(import.meta.dirname, '../../src/node')

/** The exports of src/node, bundled once for the scripts of a directory. */
function bundleIn(directory: string): void {
  const outfile = join(directory, 'bundle.mjs')
  if (existsSync(outfile)) return
  const modules = ['errors', 'open-source', 'output', 'expand-paths', 'binary-kinds']
  const contents = modules.map((module) => `export * from './${module}.ts'`).join('\n')
  buildSync({
    stdin: { contents, resolveDir: SOURCES },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['fast-glob'],
    logLevel: 'error',
  })
}

/** A script that runs by itself, with the exports of src/node in scope. */
export function makeScript(directory: string, body: string): string {
  bundleIn(directory)
  const path = join(directory, `script-${Math.random().toString(36).slice(2)}.mjs`)
  const scope = `import { BrokenPipe, InputError, OutputError, openSource, openOutput, expandPaths, refuseBinary } from './bundle.mjs'`
  const tell = `const tell = (error) => { console.error(error.name + ': ' + error.message); process.exitCode = 2 }`
  writeFileSync(path, [scope, tell, `async function main() {\n${body}\n}`, 'main().catch(tell)'].join('\n'))
  return path
}

/** All bytes of a source, copied. */
export async function readAll(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const chunk of openSource(path).chunks()) pieces.push(Buffer.from(chunk))
  return Buffer.concat(pieces)
}

/** "what; advice" of an InputError, for comparison in one line. */
export function wordsOf(errors: readonly InputError[]): string[] {
  return errors.map(({ file, message }) => `${file}: ${message}`)
}
