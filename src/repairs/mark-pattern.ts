import type { Near } from './repair.ts'

/** What a class of characters gives a meaning to. */
const SPECIAL = /[\\\]^-]/g

/** A class of these characters. */
export function classOf(characters: Iterable<string>): string {
  return `[${[...characters].join('').replace(SPECIAL, '\\$&')}]`
}

/** The same, with all that is beyond ASCII: such characters by themselves take the engine long to tell apart. */
export function looseClassOf(characters: Iterable<string>): string {
  return `${classOf([...characters].filter((character) => character < '\u0080')).slice(0, -1)}\\u0080-\\uffff]`
}

/**
 * A pattern for the marks at which there is something to ask: those beside which stands what must. Characters beyond ASCII
 * always may stand there, and so may the edge of the text.
 */
export function markPattern(marks: Iterable<string>, nearsOf: (mark: string) => readonly Near[]): string {
  const anywhere: string[] = []
  const places = new Map<string, { near: Near; marks: string[] }>()
  for (const mark of marks) {
    const nears = nearsOf(mark)
    if (nears.some(isAnywhere)) anywhere.push(mark)
    else for (const near of nears) placeFor(places, near).push(mark)
  }
  const parts = [...places.values()].map(({ near, marks: here }) => behindOf(near) + classOf(here) + beforeOf(near))
  const all = [...(anywhere.length > 0 ? [classOf(anywhere)] : []), ...parts].join('|')
  // One look passes over most characters.
  return `(?=${looseClassOf(marks)})(?:${all})`
}

/** Whether nothing need stand beside it. */
function isAnywhere({ before = [], behind = [] }: Near): boolean {
  return before.length === 0 && behind.length === 0
}

function placeFor(places: Map<string, { near: Near; marks: string[] }>, near: Near): string[] {
  const key = JSON.stringify([near.before ?? [], near.behind ?? [], near.beyond ?? null])
  const place = places.get(key) ?? { near, marks: [] }
  places.set(key, place)
  return place.marks
}

/** (?<=^|(?:^|[the second])[the nearest]) */
function behindOf({ before = [] }: Near): string {
  const [nearest, second] = before
  if (nearest === undefined) return ''
  return `(?<=^|${second === undefined ? '' : `(?:^|${setOf(second)})`}${setOf(nearest)})`
}

/** (?=$|[the nearest](?:$|[the second])) */
function beforeOf({ behind = [], beyond }: Near): string {
  const [nearest, second] = behind
  if (nearest === undefined) return ''
  const next = beyond === undefined ? setOf(nearest) : classOf(nearest + beyond)
  return `(?=$|${next}${second === undefined ? '' : `(?:$|${setOf(second)})`})`
}

function setOf(characters: string): string {
  return `${classOf(characters).slice(0, -1)}\\u0080-\\uffff]`
}
