import payloads from './payloads.json' with { type: 'json' }

/** What is aimed at whoever shows a speaker or a text: a spreadsheet, a browser, a terminal, a program. */
export const PAYLOADS: readonly string[] = payloads

/** A document in which each payload is who speaks, and what is said. */
export function documentOf(payloads: readonly string[]): string {
  const segments = payloads.flatMap((payload, at) => [
    { speaker: 'Mara Lund', text: `Number ${at}?`, start: 4 * at, end: 4 * at + 1 },
    { speaker: payload, text: payload, start: 4 * at + 1, end: 4 * at + 2 },
    { speaker: 'Jo Vey', text: payload, start: 4 * at + 2, end: 4 * at + 3 },
  ])
  return JSON.stringify({ segments })
}
