/** A value does not have the shape that a record of ours has. */
export class ShapeFault extends Error {}

/** What a member of an object may be. */
export interface Kind<Value> {
  /** As it stands behind "is not". */
  readonly expected: string
  /** Undefined where the value is not as expected. */
  readonly read: (value: unknown) => Value | undefined
  /** What a member is that is missing or null; undefined leaves it out. */
  readonly missing: () => Value | undefined
}

export type Shape<Type> = { readonly [Name in keyof Type]-?: Kind<Type[Name]> }

type Members = Record<string, unknown>

export function membersOf(value: unknown, what: string): Members {
  if (isObject(value)) return value
  throw new ShapeFault(`${what} is not an object`)
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What JSON was made into, as a shape says; `what` names it in messages. Members that are missing are put in, others taken out. */
export function shaped<Type>(shape: Shape<Type>, value: unknown, what: string): Type {
  makeShaped(shape, value, what)
  return value
}

function makeShaped<Type>(shape: Shape<Type>, value: unknown, what: string): asserts value is Type {
  const members = membersOf(value, what)
  let count = 0
  for (const name in shape) {
    const given = members[name]
    const member = memberOf(shape[name], given, [name, what])
    if (member !== given) members[name] = member
    if (member !== undefined) count++
  }
  const names = Object.keys(members)
  if (names.length > count) for (const name of names) if (!Object.hasOwn(shape, name)) delete members[name]
}

function memberOf<Value>(
  { expected, read, missing }: Kind<Value>,
  given: unknown,
  [name, what]: readonly [string, string],
): Value | undefined {
  if (given === undefined || given === null) return missing()
  const member = read(given)
  if (member === undefined) throw new ShapeFault(`"${name}" of ${what} is not ${expected}`)
  return member
}

export const TEXT: Kind<string> = {
  expected: 'a string',
  read: (value) => (typeof value === 'string' ? value : undefined),
  missing: () => '',
}

/** A number from `least` on, which it is when it is missing. */
export function from(least: number): Kind<number> {
  const read = (value: unknown) => (typeof value === 'number' && value >= least ? value : undefined)
  return { expected: `a number from ${least} on`, read, missing: () => least }
}

export function oneOf<const Value extends string>(values: readonly Value[], otherwise: Value): Kind<Value> {
  const read = (value: unknown) => values.find((known) => known === value)
  return { expected: `one of ${values.join(', ')}`, read, missing: () => otherwise }
}

export function orNull<Value>(kind: Kind<Value>): Kind<Value | null> {
  return { ...kind, missing: () => null }
}

/** A member that may not be there. */
export function optional<Value>(kind: Kind<Value>): Kind<Value> {
  return { ...kind, missing: () => undefined }
}

function isRead<Item>(items: Item[], at: number, item: Item | undefined): boolean {
  if (item === undefined) return false
  items[at] = item
  return true
}

export function listOf<Item>({ read }: Pick<Kind<Item>, 'read'>, expected = 'an array'): Kind<Item[]> {
  return {
    expected,
    read: (items) => (Array.isArray(items) && items.every((item, at) => isRead(items, at, read(item))) ? items : undefined),
    missing: () => [],
  }
}

/** An object inside of another. */
export function nested<Type>(shape: Shape<Type>, what: string): Kind<Type> {
  return { expected: 'an object', read: (value) => shaped(shape, value, what), missing: () => shaped(shape, {}, what) }
}
