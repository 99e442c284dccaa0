// Bundles a program of the tests and runs it with the arguments that follow: node scripts/run.mjs tests/bench/main.ts --help
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { words } from './build/word-list.mjs'

const [node, , source = '', ...args] = process.argv
const outfile = resolve('node_modules/.cache', basename(dirname(source)), 'main.js')
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  plugins: [words()],
})
process.argv = [node, outfile, ...args]
await import(pathToFileURL(outfile).href)
