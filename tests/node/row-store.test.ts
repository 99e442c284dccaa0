import { expect, it } from 'vitest'
import { RowStore } from '../../src/node/row-store.ts'

it('gives rows back in order, as often as asked, whether they are few or go to disk', () => {
  for (const count of [0, 3, 60_000]) {
    const store = new RowStore<{ readonly number: number; readonly text: string }>()
    for (let number = 0; number < count; number++) store.add({ number, text: `Zoë “${'x'.repeat(number % 200)}”\n` })
    expect(store.count).toBe(count)
    for (const _ of ['once', 'again']) {
      let next = 0
      for (const { number, text } of store) {
        if (number !== next || text !== `Zoë “${'x'.repeat(number % 200)}”\n`)
          throw new Error(`row ${next} is ${number}: ${text}`)
        next++
      }
      expect(next).toBe(count)
    }
    store.close()
  }
})
