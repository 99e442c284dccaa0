import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import type { Source } from '../../node/open-source.ts'
import { createParser } from '../../parse/parser.ts'
import { type NewNames, type Person, peopleCalled, renamer } from '../../query/renaming.ts'
import { Collector } from '../repair/collector.ts'
import { type RepairReading, repairSource } from '../repair/source.ts'

const ADVICE = 'choose another name, or a format that needs no labels, such as --to jsonl; --force writes it all the same'

/** Words that are not those that were expected. */
const OTHER = '\0'

export interface NewReading {
  readonly options: RepairReading
  readonly names: NewNames
  readonly people: readonly Person[]
}

/** Reads a source and, as it would be with its new names, once more. Throws an InputError where others say something else. */
export async function proveNames(source: Source, { options, names, people }: NewReading): Promise<void> {
  const { editsOf, onLabel, ...reading } = { ...options, repairs: 'none' as const }
  const comparison = new Comparison(source.name, names, people)
  const parser = createParser({ ...reading, dedupeRolling: 'off' }, (record) => {
    if (record.type === 'turn') comparison.find(record)
  })
  const output = new Collector()
  const before: RepairReading = {
    ...reading,
    ...(onLabel && { onLabel }),
    editsOf(record, ...place) {
      if (record.type === 'turn') comparison.expect(record)
      return editsOf?.(record, ...place) ?? []
    },
  }
  await repairSource(source, before, {
    keep: (bytes) => output.add(bytes),
    replace: (_before, after) => output.add(after),
    pause: async () => parser.push(output.take()),
  })
  parser.end()
  comparison.end()
}

/** Turns, and what they would be: they come in the order of their lines, which new names leave as they are. */
class Comparison {
  readonly #doc: string
  readonly #names: NewNames
  readonly #who: ReturnType<typeof renamer>
  readonly #expected: Turn[] = []
  readonly #found: Turn[] = []
  /** Who is who, by the ids that there should be and by those that would be. */
  readonly #meant = new Map<string | null, string | null>()
  readonly #read = new Map<string | null, string | null>()
  #last: Turn | undefined
  /** What the last turn that was found says besides the words that were expected. */
  #rest = ''

  constructor(doc: string, names: NewNames, people: readonly Person[]) {
    this.#doc = doc
    this.#names = names
    this.#who = renamer(names, people)
  }

  expect(turn: Turn): void {
    this.#expected.push(turn)
    while (this.#found.length > 0 && this.#expected.length > 0) this.#compare()
  }

  find(turn: Turn): void {
    this.#found.push(turn)
    while (this.#found.length > 0 && this.#expected.length > 0) this.#compare()
  }

  end(): void {
    while (this.#expected.length > 0 || this.#found.length > 0) this.#compare()
    this.#refuseRest()
  }

  /** Of the turns at hand, those of the first line. */
  #compare(): void {
    const [[before], [after]] = [this.#expected, this.#found]
    if (before !== undefined && before.line < (after?.line ?? Number.POSITIVE_INFINITY)) this.#join(before)
    else if (after !== undefined && after.line < (before?.line ?? Number.POSITIVE_INFINITY))
      throw this.#error(after, `${quoted(after.label ?? after.speaker)} would be read as a label, and is none now`)
    else if (before !== undefined && after !== undefined) this.#pair(before, after)
    this.#last = this.#expected.shift()
  }

  /** Who has one name now may go on in one turn. */
  #join(turn: Turn): void {
    const words = squeezed(turn.text)
    const isSame = this.#last !== undefined && this.#who(this.#last).speakerId === this.#who(turn).speakerId
    if (!isSame || !this.#rest.startsWith(words)) throw this.#error(turn, `${this.#named(turn)} would not be read as a label`)
    this.#rest = this.#rest.slice(words.length)
  }

  #pair(before: Turn, after: Turn): void {
    // The words of a turn whose label is not read are those of the turn before: that is told first.
    this.#refuseRest()
    this.#compareSpeakers(before, after)
    const [words, said] = [squeezed(before.text), squeezed(after.text)]
    this.#rest = said.startsWith(words) ? said.slice(words.length) : OTHER
    this.#found.shift()
  }

  #refuseRest(): void {
    if (this.#last !== undefined && this.#rest !== '')
      throw this.#error(this.#last, `what ${this.#named(this.#last)} says would be read otherwise`)
  }

  #compareSpeakers(before: Turn, after: Turn): void {
    const { speakerId } = this.#who(before)
    const name = this.#names.get(before.speakerId ?? '')
    if (name !== undefined && peopleCalled(name, personOf(after)).length === 0)
      throw this.#error(before, `${this.#named(before)} would be read as ${quoted(after.speaker)}`)
    if (!pairs(this.#read, after.speakerId, speakerId))
      throw this.#error(before, `${this.#named(before)} would be read as the name of somebody else here`)
    if (!pairs(this.#meant, speakerId, after.speakerId))
      throw this.#error(before, `${this.#named(before)} would be read as the name of two`)
  }

  /** As the source would name who speaks. */
  #named({ speakerId, label, speaker }: Turn): string {
    return quoted(this.#names.get(speakerId ?? '') ?? label ?? speaker)
  }

  #error({ line }: Turn, what: string): InputError {
    return new InputError(this.#doc, what, ADVICE, line)
  }
}

/** Whether two belong together, as they did before or from now on. */
function pairs(known: Map<string | null, string | null>, one: string | null, other: string | null): boolean {
  if (!known.has(one)) known.set(one, other)
  return known.get(one) === other
}

/** What is said, however it is laid out. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function quoted(name: string | null): string {
  return name === null ? 'nobody' : `"${name}"`
}

function personOf({ speakerId, speaker, label }: Turn): Person[] {
  return speakerId === null ? [] : [{ speakerId, speaker: speaker ?? speakerId, labels: label === null ? [] : [label] }]
}
