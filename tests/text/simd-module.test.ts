import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { SIMD_MODULE } from '../../src/text/simd-module.ts'

interface Maker {
  /** The compiled module as base64. */
  compile(): Promise<string>
  /** The text of the file that holds it. */
  moduleText(base64: string): string
}

const MAKER = new URL('../../scripts/make-wasm.mjs', import.meta.url).href
const MODULE = new URL('../../src/text/simd-module.ts', import.meta.url)

/** The compiler is an optional help of development: it is large. */
function hasCompiler(): boolean {
  try {
    createRequire(import.meta.url).resolve('assemblyscript/package.json')
    return true
  } catch {
    return false
  }
}

const here = hasCompiler()
if (!here) console.log('skipped: assemblyscript is not installed, so the module of src/text/simd-module.ts cannot be made again')

test.skipIf(!here)('the module is what "npm run wasm" makes of its source', async () => {
  const maker: Maker = await import(MAKER)
  const made = await maker.compile()
  expect(SIMD_MODULE).toBe(made)
  expect(readFileSync(MODULE, 'utf8')).toBe(maker.moduleText(made))
})
