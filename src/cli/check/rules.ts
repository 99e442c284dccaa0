import { InvalidArgumentError } from 'commander'
import { checkRules } from '../../check/index.ts'
import { didYouMean } from '../../text/nearest.ts'

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
  return `There is no rule "${name}"; ${didYouMean(name, NAMES, '"transcript formats" lists them')}`
}
