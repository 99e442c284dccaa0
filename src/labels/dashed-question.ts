// "P/1 – Bom dia."   "R- A origem"   "P2 — Bom dia."   "DOMANDA – Quando?"
const DASHED = /^(?:\p{Lu}(\/?\d{1,2}|) ?|[A-Z]{2}\p{Lu}* )[-–—]\s/u
const REACH = 16

/** A letter or a word in capitals that nothing but a dash parts from what is said: its number, and what stands behind the dash. */
export function readDashed(line: string, at: number): { readonly number: string; readonly next: number } | undefined {
  const found = DASHED.exec(line.slice(at, at + REACH))
  return found === null ? undefined : { number: found[1] ?? '', next: at + found[0].length }
}
