// Writes src/page/assets.ts, the style and the script of a page as short as they can be: npm run page-assets. A test says when it is stale.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

async function short(name) {
  const entry = fileURLToPath(new URL(`../src/page/assets/${name}`, import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    target: 'es2022',
    legalComments: 'none',
    format: 'esm',
  })
  const code = outputFiles.map(({ text }) => text).join('')
  // Neither may end its element, whatever a later change says.
  if (/<\/(?:style|script)|<!--/i.test(code)) throw new Error(`${name} ends the element that it stands in`)
  return JSON.stringify(code.trim()).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')
}

writeFileSync(
  process.argv[2] ?? new URL('../src/page/assets.ts', import.meta.url),
  `// Made by scripts/make-page-assets.mjs of src/page/assets: "npm run page-assets".
/** The style of a page. */
export const STYLE =
  ${await short('page.css')}
/** Its script. */
export const SCRIPT =
  ${await short('page.js')}
`,
)
