// Writes docs/repairs.md and docs/formats.md from the rules and formats themselves: npm run pages. Tests say when they are stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(`${root}node_modules/.cache`, { recursive: true })

for (const name of ['repairs', 'formats']) {
  const bundle = `${root}node_modules/.cache/${name}-page.mjs`
  execFileSync(process.execPath, [
    `${root}node_modules/esbuild/bin/esbuild`,
    `${root}scripts/${name}-page.ts`,
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--log-level=warning',
    `--outfile=${bundle}`,
  ])
  const { page } = await import(pathToFileURL(bundle).href)
  writeFileSync(`${root}docs/${name}.md`, page())
}
