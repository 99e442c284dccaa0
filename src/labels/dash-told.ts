import type { Name } from './name.ts'
import { skipBlank } from './names/units.ts'
import { type Standing, standing } from './standing.ts'

/** What capitals between further dashes tell of who speaks, and where the speech begins. */
export interface DashTold {
  readonly affiliation: string | null
  readonly speechAt: number
}

// MARA LUND -     PX -     PCdX -     SEM REVISÃO DO ORADOR -
const TOLD = /(\p{Lu}[\p{Lu}\d.’'/]{1,24}(?: [\p{Lu}\d.’'/]{1,24}){0,5}|\p{Lu}\p{L}{1,10}\p{Lu}) [-–—] /uy
const MOST = 3
/** Of a note of the reporter: "SEM REVISÃO DO ORADOR", "PARA COMUNICAÇÃO". */
const NOTES: ReadonlySet<string> = new Set('SEM COM PARA PELA PELO EN SIN'.split(' '))

/**
 * Some houses put a dash behind each thing that they say who speaks, all in capitals as the name is.
 *     O SR. PRESIDENTE - MARA LUND - PX - Está aberta a sessão.
 *                        ^           ^    ^                      */
export function readDashTold(line: string, from: number, name: Name): DashTold {
  const told: string[] = []
  let at = from
  for (let count = 0; name.shape === 'caps' && isFormal(standing(name)) && count < MOST; count++) {
    TOLD.lastIndex = at
    const found = TOLD.exec(line)
    if (found === null) break
    const [, words = ''] = found
    if (!NOTES.has(words.split(' ', 1)[0] ?? '')) told.push(words)
    at = skipBlank(line, TOLD.lastIndex)
  }
  const isAll = at === line.length
  return { affiliation: told.length === 0 || isAll ? null : told.join(' - '), speechAt: isAll ? from : at }
}

function isFormal(kind: Standing): boolean {
  return kind === 'addressed' || kind === 'presiding'
}
