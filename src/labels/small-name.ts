import { type Name, readName } from './name.ts'

const SMALL = /^\p{Ll}[\p{L}'’.-]{0,20}(?: \p{L}[\p{L}'’.-]{0,20}){0,2}$/u
const FIRST = /(?<![^ ])\p{Ll}/gu
const PRIOR = 0.5

/** Reads a name in small letters, where a time in brackets and a colon stand behind it: they end nothing but labels.
 *     quay helper (01:00):
 *     ^^^^^^^^^^^            */
export function readSmallName(written: string): Name | undefined {
  const name = SMALL.test(written) ? readName(written.replace(FIRST, (letter) => letter.toUpperCase())) : undefined
  return name && { ...name, label: written, names: [written], shape: 'lower', prior: Math.min(name.prior, PRIOR) }
}
