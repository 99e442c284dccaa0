/** A value does not have the shape that a record of ours has. */
export class ShapeFault extends Error {}

type Members = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of a JSON object, each checked when it is asked for. A member that is missing has its default. */
export class Fields {
  readonly #members: Members
  readonly #what: string

  /** `what` names the object in messages. */
  constructor(value: unknown, what: string) {
    if (!isObject(value)) throw new ShapeFault(`${what} is not an object`)
    this.#members = value
    this.#what = what
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#members, name)
  }

  string(name: string, otherwise: string): string {
    return this.stringOrNull(name) ?? otherwise
  }

  stringOrNull(name: string): string | null {
    const value = this.#members[name] ?? null
    if (value === null || typeof value === 'string') return value
    throw this.#fault(name, 'a string')
  }

  /** A number that is not negative; `least` when it is missing. */
  number(name: string, least = 0): number {
    return this.numberOrNull(name, least) ?? least
  }

  numberOrNull(name: string, least = 0): number | null {
    const value = this.#members[name] ?? null
    if (value === null || (typeof value === 'number' && value >= least)) return value
    throw this.#fault(name, `a number from ${least} on`)
  }

  /** Seconds, which may be negative. */
  timeOrNull(name: string): number | null {
    const value = this.#members[name] ?? null
    if (value === null || typeof value === 'number') return value
    throw this.#fault(name, 'a number')
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    const given = this.stringOrNull(name)
    const value = values.find((known) => known === given)
    if (given === null || value !== undefined) return value ?? null
    throw this.#fault(name, `one of ${values.join(', ')}`)
  }

  list<Item>(name: string, read: (value: unknown) => Item): Item[] {
    const value = this.#members[name] ?? []
    if (Array.isArray(value)) return value.map(read)
    throw this.#fault(name, 'an array')
  }

  strings(name: string): string[] {
    return this.list(name, (value) => {
      if (typeof value === 'string') return value
      throw this.#fault(name, 'an array of strings')
    })
  }

  numbers(name: string): number[] {
    return this.list(name, (value) => {
      if (typeof value === 'number' && value >= 0) return value
      throw this.#fault(name, 'an array of numbers')
    })
  }

  fields(name: string): Fields {
    return new Fields(this.#members[name] ?? {}, `"${name}"`)
  }

  #fault(name: string, expected: string): ShapeFault {
    return new ShapeFault(`"${name}" of ${this.#what} is not ${expected}`)
  }
}
