// Writes schema/NAME.schema.json from the zod schemas of src/model, through the built command: npm run build first.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NAMES = [
  'turn',
  'matter',
  'diagnostic',
  'summary',
  'finding',
  'chunk',
  'comparison',
  'passage',
  'record',
  'document',
  'edit',
  'config',
]

const root = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(`${root}/schema`, { recursive: true })
for (const name of NAMES) {
  const text = execFileSync(process.execPath, [`${root}/bin/transcript.js`, 'schema', name])
  writeFileSync(`${root}/schema/${name}.schema.json`, text)
}
