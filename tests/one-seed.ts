// Loaded before the tests: the same inputs at every run, so that a change that is fine passes. RUNS=5000 draws others; SEED=2 says which.
import fc from 'fast-check'

const { RUNS, SEED } = process.env

if (SEED !== undefined || RUNS === undefined) fc.configureGlobal({ seed: Number(SEED ?? 1) })
