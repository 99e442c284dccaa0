import { InvalidArgumentError } from 'commander'
import { checkRules } from '../../check/index.ts'
import { nearest } from '../../query/nearest.ts'

const NAMES = checkRules.map(({ name }) => name)

/** "near-miss-label,cut-sentence" these alone; "-cut-sentence" all but this one. Given again, it adds to what was given. */
export function rulesFrom(value: string, before: readonly string[] = []): readonly string[] {
  const given = [...before, ...value.split(',').map((name) => name.trim())]
  for (const name of given) if (!NAMES.includes(bare(name))) throw new InvalidArgumentError(unknown(bare(name)))
  return given
}

/** The rules that are meant. */
export function chosenRules(given: readonly string[] | undefined): readonly string[] {
  if (given === undefined) return NAMES
  const named = given.filter((name) => !name.startsWith('-'))
  const left = new Set(given.filter((name) => name.startsWith('-')).map(bare))
  return NAMES.filter((name) => (named.length === 0 || named.includes(name)) && !left.has(name))
}

function bare(name: string): string {
  return name.startsWith('-') ? name.slice(1) : name
}

function unknown(name: string): string {
  const near = NAMES.find((known) => name.length >= 3 && known.startsWith(name)) ?? nearest(name, NAMES)[0]
  return near === undefined
    ? `There is no rule "${name}"; "transcript formats" lists them.`
    : `There is no rule "${name}". Did you mean "${near}"?`
}
