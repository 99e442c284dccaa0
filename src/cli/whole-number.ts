import { InvalidArgumentError } from 'commander'

const DIGITS = /^\d{1,15}$/

/** Reads a whole number of at least `least`, as the value of an option. */
export function wholeNumber(least = 0): (text: string) => number {
  return (text) => {
    const number = DIGITS.test(text) ? Number(text) : Number.NaN
    if (number >= least) return number
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`)
  }
}
