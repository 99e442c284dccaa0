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
