import { NAMED_PURPOSES } from '../../formats/tables/names.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import { ROLES } from '../../model/roles.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText)
const isTextOrNull: Check = (value) => value === null || isText(value)

function isOneOf(values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}

function isEither(one: Check, other: Check): Check {
  return (value) => one(value) || other(value)
}

function isObjectOf(checks: ReadonlyMap<string, Check>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, member]) => checks.get(name)?.(member) === true)
}

function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

const isSpeaker = isObjectOf(
  new Map([
    ...['label', 'id', 'name', 'title', 'affiliation', 'merge', 'sample'].map((name) => [name, isTextOrNull] as const),
    ['role', isOneOf([null, ...ROLES])],
  ]),
)

const isSettings = isObjectOf(
  new Map([
    ...['$schema', 'from', 'encoding', 'labelPattern'].map((name) => [name, isText] as const),
    ['repairs', isEither(isOneOf(['safe', 'none', 'all']), isTexts)],
    ['keep', isEither(isText, isTexts)],
    ['convention', isEither(isText, isTexts)],
    ['speakers', isEither(isText, isListOf(isSpeaker))],
    ['columns', isObjectOf(new Map(NAMED_PURPOSES.map((name) => [name, isText])))],
    ['annotations', isOneOf(['keep', 'drop'])],
  ]),
)

/**
 * Whether a value of JSON is settings beyond doubt: never what the schema refuses. Loading that takes a sixth of a start, so it
 * is asked only what is wrong with the others.
 */
export function isPlainSettings(value: unknown): value is ProjectFile {
  return isSettings(value)
}
