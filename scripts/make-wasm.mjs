// Compiles scripts/wasm/index.ts to src/text/simd-module.ts. Run again after a change: npm run wasm
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const source = fileURLToPath(new URL('./wasm/index.ts', import.meta.url))
const target = fileURLToPath(new URL('../src/text/simd-module.ts', import.meta.url))

/** The module as base64; throws what the compiler says. */
export async function compile() {
  let binary
  const { error, stderr } = await asc.main(
    [
      source,
      '--outFile',
      'out.wasm',
      '--enable',
      'simd',
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
      '--importMemory',
      '--initialMemory',
      '1',
    ],
    {
      stdout: { write() {} },
      stderr: undefined,
      writeFile(name, contents) {
        if (name.endsWith('.wasm')) binary = contents
      },
    },
  )
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
  return Buffer.from(binary).toString('base64')
}

/** The text of the file that holds it. */
export function moduleText(base64) {
  const lines = base64.match(/.{1,120}/g).map((line) => `  '${line}'`)
  return `// Made by scripts/make-wasm.mjs from scripts/wasm/index.ts: change that, then "npm run wasm".\nexport const SIMD_MODULE =\n${lines.join(' +\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, moduleText(await compile()))
