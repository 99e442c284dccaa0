import { configDefaults, defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** What takes long: proofs, other programs that read what we write, hostile inputs, long properties. `npm run nightly` */
export default defineConfig({
  test: { ...base.test, include: ['tests/nightly/**/*.test.ts'], exclude: configDefaults.exclude },
})
