// Writes docs/repairs.md from the repairs and flags themselves: npm run repairs:page. A test says when it is stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = `${root}node_modules/.cache/repairs-page.mjs`
mkdirSync(`${root}node_modules/.cache`, { recursive: true })
execFileSync(process.execPath, [
  `${root}node_modules/esbuild/bin/esbuild`,
  `${root}scripts/repairs-page.ts`,
  '--bundle',
  '--platform=node',
  '--format=esm',
  '--log-level=warning',
  `--outfile=${bundle}`,
])
const { repairsPage } = await import(pathToFileURL(bundle).href)
writeFileSync(`${root}docs/repairs.md`, repairsPage())
