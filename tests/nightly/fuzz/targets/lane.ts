import { BEGUN, firstDifference } from '../../../parse/both-ways.ts'
import { Choices, promise, type Target } from '../target.ts'

const begun = new TextEncoder().encode(BEGUN)
const SIZES = [61, 4_096, 1 << 20]

export const lane: Target = {
  name: 'lane',
  about: 'any bytes behind a long dialogue, where the fast lane is open: the same records, byte for byte, as by every stage',
  longest: 1_024,
  cost: 20,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const size = choices.one(SIZES)
    const source = Buffer.concat([begun, choices.rest()])
    const difference = firstDifference(source, {}, [size])
    promise(difference === undefined, () => JSON.stringify(difference))
  },
}
