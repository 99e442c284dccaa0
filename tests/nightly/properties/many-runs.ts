// Loaded before the tests by `npm run properties`: every property runs as often as is asked for, or as its test says if that is more.
import { appendFileSync } from 'node:fs'
import type * as FastCheck from 'fast-check'
import { TestRunner, vi } from 'vitest'
import type { Told } from './told.ts'

type Test = NonNullable<ReturnType<typeof TestRunner.getCurrentTest>>

const { PROPERTY_RUNS = '100', PROPERTY_SEED = '1', PROPERTY_LOG = '/dev/null' } = process.env
/** How many properties a test has met so far. */
const met = new WeakMap<Test, number>()

/** Tests made of one: a property of many formats is one property, and shares its runs among them. */
function family({ suite, location }: Test): number {
  const tests = suite?.tasks.filter((task) => task.type === 'test' && task.location?.line === location?.line) ?? []
  return Math.max(1, tests.length)
}

function tell(test: Test, { numRuns, numSkips, failed }: FastCheck.RunDetails<unknown>, took: number): void {
  const ordinal = met.get(test) ?? 0
  met.set(test, ordinal + 1)
  const place = `${test.file.name}:${test.location?.line ?? 0}${ordinal === 0 ? '' : `+${ordinal}`}`
  const told: Told = { place, name: test.name, runs: numRuns, skips: numSkips, isFailed: failed, took }
  appendFileSync(PROPERTY_LOG, `${JSON.stringify(told)}\n`)
}

vi.mock('fast-check', async (importOriginal) => {
  const real = await importOriginal<typeof FastCheck>()
  const assert = (property: FastCheck.IRawProperty<unknown>, given: FastCheck.Parameters<unknown> = {}) => {
    const test = TestRunner.getCurrentTest()
    if (test === undefined) throw new Error('a property outside of a test')
    const numRuns = Math.max(given.numRuns ?? 0, Math.ceil(Number(PROPERTY_RUNS) / family(test)))
    const begun = performance.now()
    const judge = (details: FastCheck.RunDetails<unknown>) => {
      tell(test, details, performance.now() - begun)
      if (details.failed) throw new Error(real.defaultReportMessage(details) ?? 'failed')
    }
    const details = real.check(property, { seed: Number(PROPERTY_SEED), maxSkipsPerRun: 1_000, ...given, numRuns })
    return details instanceof Promise ? details.then(judge) : judge(details)
  }
  return { ...real, assert, default: { ...real.default, assert } }
})
