import { configDefaults, defineConfig } from 'vitest/config'

/** No test ends by a limit that a busy machine could reach. */
const WAIT = 600_000

export default defineConfig({
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
