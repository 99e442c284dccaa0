import page from './rules.txt'

/** A stretch of what somebody says, or of matter, as the source has it: lines parted by "\n", paragraphs by "\n\n". */
export interface FlagText {
  readonly text: string
  /** Speech of a turn; else matter. */
  readonly isSpeech: boolean
}

/** Something that is pointed at: units of the text at hand. */
export interface Flagged {
  readonly from: number
  readonly message: string
}

/** Tells what is found. `place` gives an offset of the text at hand a place that stays valid behind it. */
export interface FlagReport {
  found(flagged: Flagged): void
  place(at: number): FlagPlace
  foundAt(place: FlagPlace, message: string): void
}

/** Where something stands in the source. */
export interface FlagPlace {
  readonly line: number
  readonly byte: number
}

/** Sees the texts of one document in their order. */
export interface FlagWatch {
  text(text: FlagText): void
  end?(): void
}

/** Something in the wording that a person should look at, and that is never changed: the wording is the record. */
export interface Flag {
  readonly name: string
  readonly title: string
  readonly why: string
  readonly safety: 'flag'
  /** Texts, and the words at which something is found. */
  readonly examples: readonly { readonly text: string; readonly at: string }[]
  readonly counterExamples: readonly string[]
  watch(report: FlagReport): FlagWatch
}

// join/i-verb: The pronoun I joined …⏎  why⏎  + And Ithink => And I think⏎  - Iran and Ian
const SECTION = /^([a-z]+\/[\w-]+): (.*)\n {2}(.*)\n((?: {2}.*\n)*)/gm
const MENDED = /^ {2}\+ (.*?) => (.*)$/gm
const LEFT = /^ {2}- (.*)$/gm
// \n   \t   \u200b   \\
const SIGN = /\\(?:u([\da-f]{4})|([nt\\]))/g

// {so\n*14}
const AGAIN = /\{([^{}]*)\*(\d+)\}/g

const meant = (written = ''): string =>
  written
    .replace(AGAIN, (_, block: string, times: string) => block.repeat(Number(times)))
    .replace(SIGN, (_, code: string | undefined, sign: string) =>
      code === undefined ? (sign === 'n' ? '\n' : sign === 't' ? '\t' : '\\') : String.fromCharCode(Number.parseInt(code, 16)),
    )

const mended = (rows = '') =>
  Array.from(rows.matchAll(MENDED), ([, before, after]) => ({ before: meant(before), after: meant(after) }))
const left = (rows = '') => Array.from(rows.matchAll(LEFT), ([, kept]) => meant(kept))

/** What is said of a rule. */
interface Told extends Readonly<Record<'name' | 'title' | 'why', string>> {
  /** Texts, and what becomes of them, or what is found in them; made when they are asked for. */
  examples(): readonly { readonly before: string; readonly after: string }[]
  /** Texts that stay as they are. */
  counterExamples(): readonly string[]
}

/** What a page of rules says of each, by its name. */
export function toldIn(page: string): (name: string) => Told {
  const sections = new Map(Array.from(page.matchAll(SECTION), ([, name = '', ...told]) => [name, told]))
  return (name) => {
    const [title = '', why, rows] = sections.get(name) ?? []
    return { name, title, why: meant(why), examples: () => mended(rows), counterExamples: () => left(rows) }
  }
}

const toldOf = toldIn(page)

/** A flag, told as rules.txt has it. */
export function flagRule(name: string, { watch }: Pick<Flag, 'watch'>): Flag {
  const { examples, counterExamples, ...told } = toldOf(name)
  return {
    ...told,
    safety: 'flag',
    get examples() {
      return examples().map(({ before, after }) => ({ text: before, at: after }))
    },
    get counterExamples() {
      return counterExamples()
    },
    watch,
  }
}
