import { defineConfig } from 'vitest/config'

/** For `npm run properties`: hours, not seconds. */
export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/nightly/properties/many-runs.ts'],
    include: ['tests/**/*.test.ts'],
    includeTaskLocation: true,
    testTimeout: 0,
    maxWorkers: 1,
  },
})
