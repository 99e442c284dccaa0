/** What stands in every text that an expression matches. */
interface Part {
  /** The part matches this text and no other. */
  readonly exact: string | undefined
  /** One of these stands in every match. */
  readonly some: readonly string[] | undefined
}

const ANYTHING: Part = { exact: undefined, some: undefined }

/** \d \b \1 \k<name> \p{Lu} \x41 \u0041 \u{1f600} \cA: what is more than the character behind the backslash. */
const ESCAPE = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|\d+|[dDsSwWtnvfr])/y
const BOUNDARY = /\^|\$|\\[bB]/y
const CLASS = /\[(?:[^\]\\]|\\.)*\]/suy
/** * + ? {2} {2,} {2,4}, lazy or not */
const QUANTIFIER = /(?:([*?])|(\+)|\{(\d+)(?:,\d*)?\})\??/y
const GROUP = /\((?:\?(?::|<(?![=!])[^>]*>|(<?[=!])))?/y
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/

/** The expression has something that is not known here. */
class Unknown extends Error {}

export interface TextChoice {
  /** Of a text that must be there, the stretch that is worth looking for; undefined when none is. */
  readonly usable: (text: string) => string | undefined
}

/**
 * Texts of which one stands in everything that an expression (with the flag u) matches; undefined when none is known.
 *     harbou?r|port of \w+  ->  "harbo", "port of "
 */
export function requiredTexts(source: string, choice: TextChoice): readonly string[] | undefined {
  try {
    const reader = new ExpressionReader(source, choice)
    return reader.read()
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

class ExpressionReader {
  readonly #source: string
  readonly #choice: TextChoice
  #at = 0

  constructor(source: string, choice: TextChoice) {
    this.#source = source
    this.#choice = choice
  }

  read(): readonly string[] | undefined {
    const { some } = this.#alternatives()
    if (this.#at < this.#source.length) throw new Unknown()
    return some
  }

  #alternatives(): Part {
    const parts = [this.#sequence()]
    while (this.#source[this.#at] === '|') {
      this.#at++
      parts.push(this.#sequence())
    }
    const [only = ANYTHING] = parts
    if (parts.length === 1) return only
    const texts = parts.map(({ some }) => some)
    return { exact: undefined, some: texts.some((some) => some === undefined) ? undefined : texts.flatMap((some) => some ?? []) }
  }

  #sequence(): Part {
    const found = new Found(this.#choice)
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      if (this.#take(BOUNDARY) !== undefined) continue
      const part = this.#atom()
      const least = this.#least()
      if (part === undefined) continue
      if (least === 0) found.gap(ANYTHING)
      else if (least === undefined) found.add(part)
      else found.repeat(part)
    }
    return found.part
  }

  /** Undefined for what takes no characters. */
  #atom(): Part | undefined {
    if (this.#source[this.#at] === '(') return this.#group()
    if (this.#take(CLASS) !== undefined || this.#take(ESCAPE) !== undefined) return ANYTHING
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0)
    this.#at += character.length
    if (character === '.') return ANYTHING
    if (character !== '\\') {
      if (SYNTAX.test(character) && character !== '/') throw new Unknown()
      return { exact: character, some: undefined }
    }
    const escaped = this.#source[this.#at++] ?? ''
    if (!SYNTAX.test(escaped)) throw new Unknown()
    return { exact: escaped, some: undefined }
  }

  #group(): Part | undefined {
    const opening = this.#take(GROUP)
    const inside = this.#alternatives()
    if (opening === undefined || this.#source[this.#at++] !== ')') throw new Unknown()
    return opening[1] === undefined ? inside : undefined
  }

  /** How often the atom must stand at least; undefined for just once, without a quantifier. */
  #least(): number | undefined {
    const quantifier = this.#take(QUANTIFIER)
    if (quantifier === undefined) return undefined
    const [, none, more, count] = quantifier
    return none === undefined ? Number(more === undefined ? count : 1) : 0
  }

  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at
    const match = expression.exec(this.#source)
    if (match === null) return undefined
    this.#at = expression.lastIndex
    return match
  }
}

/** The best texts of a sequence of parts. */
class Found {
  readonly #choice: TextChoice
  #isExact = true
  #run = ''
  #best: readonly string[] | undefined

  constructor(choice: TextChoice) {
    this.#choice = choice
  }

  add(part: Part): void {
    if (part.exact === undefined) this.gap(part)
    else this.#run += part.exact
  }

  /** A part that stands there once or more often: what is before touches the first, what is behind touches the last. */
  repeat(part: Part): void {
    this.add(part)
    this.gap(ANYTHING)
    this.#run = part.exact ?? ''
  }

  /** A part whose text is not known. */
  gap({ some }: Part): void {
    this.#isExact = false
    this.#flush()
    if (some !== undefined) this.#offer(some)
  }

  get part(): Part {
    const exact = this.#isExact ? this.#run : undefined
    this.#flush()
    return { exact, some: this.#best }
  }

  #flush(): void {
    const text = this.#choice.usable(this.#run)
    this.#run = ''
    if (text !== undefined) this.#offer([text])
  }

  /** Longer texts are rarer. */
  #offer(texts: readonly string[]): void {
    if (this.#best === undefined || shortest(texts) > shortest(this.#best)) this.#best = texts
  }
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => text.length))
}
