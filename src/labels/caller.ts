import type { Name } from './name.ts'

// +44 7700 900123     +1 212-***-1234
const NUMBER = /^\+\d[\d\s()*-]{5,20}\d$/
const LONGEST = 24
const PRIOR = 0.6

/** Whoever takes part by telephone, and is known by the number: programs hide some figures of it. */
export function readCaller(text: string): Name | undefined {
  if (!text.startsWith('+') || text.length > LONGEST || !NUMBER.test(text)) return undefined
  return { label: text, names: [text], shape: 'number', affiliation: null, start: null, end: null, prior: PRIOR }
}
