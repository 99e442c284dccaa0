import { describe, test } from 'vitest'
import { crashes } from './nightly/fuzz/seeds.ts'
import { targets } from './nightly/fuzz/targets.ts'

/** Inputs on which a promise was broken once: `npm run fuzz` finds them. */
describe.each(targets.filter(({ name }) => crashes(name).length > 0))('$name', ({ name, fuzz }) => {
  test.each(crashes(name))('keeps its promise on $name', async ({ bytes }) => {
    await fuzz(bytes)
  })
})
