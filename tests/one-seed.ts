// Loaded before the tests: the same inputs at every run, so that a change that is fine passes. RUNS=5000 draws others; SEED=2 says which.
import fc from 'fast-check'
import { runs } from './runs.ts'

const { RUNS, SEED } = process.env

fc.configureGlobal({ ...runs(100), ...(SEED !== undefined || RUNS === undefined ? { seed: Number(SEED ?? 1) } : {}) })
