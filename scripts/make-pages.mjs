// Writes docs/repairs.md and docs/formats.md from the rules and formats themselves, man/ and completions/ from the commands: npm run pages. Tests say when they are stale.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { words } from './build/word-list.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(`${root}node_modules/.cache`, { recursive: true })

/** A module of scripts/, bundled. */
async function moduleOf(name) {
  const bundle = `${root}node_modules/.cache/${name.replace('/', '-')}.mjs`
  await build({
    entryPoints: [`${root}scripts/${name}.ts`],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [words()],
  })
  return import(pathToFileURL(bundle).href)
}

for (const name of ['repairs', 'formats']) {
  const { page } = await moduleOf(`${name}-page`)
  writeFileSync(`${root}docs/${name}.md`, page())
}

const { pages } = await moduleOf('man-pages')
const made = await pages()
rmSync(`${root}man`, { recursive: true, force: true })
mkdirSync(`${root}man`)
for (const [file, text] of made) writeFileSync(`${root}man/${file}`, text)
const { scripts } = await moduleOf('completions/all')
mkdirSync(`${root}completions`, { recursive: true })
for (const [shell, text] of await scripts()) writeFileSync(`${root}completions/transcript.${shell}`, text)
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
manifest.man = [...made.keys()].map((file) => `./man/${file}`)
writeFileSync(`${root}package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
