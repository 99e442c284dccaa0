import { configDefaults, defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** `npm run nightly`: the fast tests with all runs of their properties and growth measured, and what takes long by itself, here. */
export default defineConfig({
  plugins: base.plugins ?? [],
  test: { ...base.test, exclude: configDefaults.exclude, env: { NIGHTLY: '1', RUNS: process.env.RUNS ?? '100' } },
})
