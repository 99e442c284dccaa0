import { readFileSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'
import { viteWords } from './scripts/build/word-list.mjs'

/** No test ends by a limit that a busy machine could reach. */
const WAIT = 600_000

/** Lists of words are imported as text, as the build does. */
const textFiles = {
  name: 'text-files',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
}

export default defineConfig({
  plugins: [textFiles, viteWords],
  test: {
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/one-seed.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/nightly/**'],
    testTimeout: WAIT,
    hookTimeout: WAIT,
    maxWorkers: 2,
    isolate: false,
  },
})
