import type { Role } from '../../model/role.ts'
import { ROLES } from '../../model/roles.ts'
import { InputError } from '../../node/errors.ts'
import type { SpeakerRule } from '../../parse/people/rules.ts'
import { fold } from '../../text/fold.ts'
import { didYouMean, nearest } from '../../text/nearest.ts'

/** Where in a list of speakers something stands. */
export interface ListPlace {
  readonly file: string
  readonly line: number | undefined
}

export function complain({ file, line }: ListPlace, message: string): never {
  throw new InputError(file, message, undefined, line)
}

/** One entry of a list of speakers, and where it stands. */
export interface Entry {
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
}

/** What an entry may say; `sample` is there for the reader alone. */
const FIELDS = ['label', 'id', 'name', 'role', 'title', 'affiliation', 'merge', 'sample']

/** Complains of a field that no list of speakers has. */
export function checkField(field: string, place: ListPlace): void {
  if (FIELDS.includes(field)) return
  const [meant] = nearest(field, FIELDS)
  // A file that was named by mistake may hold secrets: only what is nearly right is said again.
  const what = meant === undefined ? 'no such column or member' : `no "${field}"`
  complain(place, `a list of speakers has ${what}; ${didYouMean(field, FIELDS, `there are ${FIELDS.join(', ')}`)}`)
}

/** The rules that entries make; whatever is wrong is said with its line, and what was expected. */
export function rulesFrom(entries: readonly Entry[], file: string): SpeakerRule[] {
  const met = new Map<string, number>()
  const rules = entries.map(({ line, fields }) => {
    const rule = ruleFrom(fields, { file, line })
    for (const key of keysOf(rule)) {
      const before = met.get(key)
      if (before !== undefined) complain({ file, line }, `${key} is in line ${before} already; give each speaker one entry`)
      met.set(key, line)
    }
    return rule
  })
  const circle = rules.findIndex((rule) => leadsBack(rule, rules))
  if (circle >= 0) complain({ file, line: entries[circle]?.line }, '"merge" goes in a circle; name the one speaker who stays')
  return rules
}

function keysOf({ label, id }: SpeakerRule): string[] {
  return [
    ...(label === undefined ? [] : [`the label ${JSON.stringify(fold(label) || label)}`]),
    ...(id === undefined ? [] : [`the id "${id}"`]),
  ]
}

function ruleFrom(fields: ReadonlyMap<string, string>, place: ListPlace): SpeakerRule {
  const said = (name: string) => {
    const value = fields.get(name)?.trim()
    return value === undefined || value === '' ? {} : { [name]: value }
  }
  const rule: SpeakerRule = Object.assign({}, ...['label', 'id', 'name', 'title', 'affiliation', 'merge'].map(said))
  if (rule.label === undefined && rule.id === undefined)
    complain(place, 'an entry needs a "label" or an "id" that says whom it is about')
  const role = roleFrom(fields.get('role')?.trim() ?? '', place)
  return role === undefined ? rule : { ...rule, role }
}

/** "unknown" says nothing: the role is found as ever. */
function roleFrom(value: string, place: ListPlace): Role | undefined {
  if (value === '' || value === 'unknown') return undefined
  const known = ROLES.find((role) => role === value)
  return known ?? complain(place, `there is no role "${value}"; ${didYouMean(value, ROLES, `there are ${ROLES.join(', ')}`)}`)
}

function leadsBack(rule: SpeakerRule, rules: readonly SpeakerRule[]): boolean {
  let next: SpeakerRule | undefined = rule
  for (let steps = 0; next !== undefined && steps <= rules.length; steps++) next = mergedInto(next, rules)
  return next !== undefined
}

/** The entry of the speaker whom an entry names under "merge". */
function mergedInto({ merge }: SpeakerRule, rules: readonly SpeakerRule[]): SpeakerRule | undefined {
  if (merge === undefined || merge === 'none') return undefined
  return rules.find(({ id, label }) => id === merge || (label !== undefined && fold(label) === fold(merge)))
}
