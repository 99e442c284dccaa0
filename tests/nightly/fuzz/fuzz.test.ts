import { describe, expect, test } from 'vitest'
import { Dice, mutated } from './mutator.ts'
import { seeds } from './seeds.ts'
import { targets } from './targets.ts'

/** Inputs of a target: FUZZ=100000 npx vitest run tests/nightly/fuzz looks harder, `npm run fuzz` as long as one likes. */
const RUNS = Number(process.env.FUZZ ?? 250)
/** Another number, other inputs. */
const SEED = Number(process.env.SEED ?? 1)
const WAIT = 300_000 + RUNS * 50

const begun = seeds()

describe.each(targets)('$name', ({ longest, cost = 1, fuzz }) => {
  test('inputs that grew out of the fixtures', { timeout: WAIT }, async () => {
    for (let run = 0; run < RUNS / cost; run++) {
      const bytes = mutated(begun, new Dice(SEED * 1_000_003 + run), longest)
      try {
        await fuzz(bytes)
      } catch (error) {
        expect.fail(`${error instanceof Error ? error.stack : String(error)}\non ${Buffer.from(bytes).toString('base64')}`)
      }
    }
  })
})
