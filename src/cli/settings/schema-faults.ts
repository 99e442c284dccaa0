import type * as z from 'zod'
import { didYouMean } from '../../text/nearest.ts'
import type { JsonPath } from './placed-json.ts'

/** What is wrong with a value that a person wrote. */
export interface SchemaFault {
  readonly path: JsonPath
  /** "expected …" or "there is no …". */
  readonly what: string
}

type Issue = z.core.$ZodIssue

/** The first thing that keeps a value from a schema; names of members at a path are for the nearest to one that is unknown. */
export function faultOf(issues: readonly Issue[], namesAt: (path: JsonPath) => readonly string[]): SchemaFault | undefined {
  const [issue] = issues
  if (issue === undefined) return undefined
  if (issue.code === 'invalid_union') return unionFault(issue, namesAt)
  if (issue.code !== 'unrecognized_keys') return { path: issue.path, what: expectedBy(issue) }
  const [key = ''] = issue.keys
  const names = namesAt(issue.path)
  const hint = didYouMean(key, names, `there are ${names.join(', ')}`)
  return { path: [...issue.path, key], what: `there is no setting "${key}"; ${hint}` }
}

/** Of the ways in which a value may be meant, the one that it comes nearest to: whose fault lies inside of it. */
function unionFault(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  namesAt: (path: JsonPath) => readonly string[],
): SchemaFault {
  const inside = issue.errors.find(
    ([first]) => first !== undefined && (first.path.length > 0 || first.code === 'unrecognized_keys'),
  )
  const fault = faultOf(inside ?? [], (path) => namesAt([...issue.path, ...path]))
  if (fault !== undefined) return { path: [...issue.path, ...fault.path], what: fault.what }
  const ways = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectedBy(first).replace('expected ', '')]))
  return { path: issue.path, what: `expected ${ways.join(', or ')}` }
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', record: 'an object' }

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
  return issue.message
}
