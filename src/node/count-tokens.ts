/** What is asked of the library; its own types are not needed where it is missing. */
interface TokenLibrary {
  countTokens(text: string, options: object): number
}

/** What looks like a token of the model's own, "<|endoftext|>", is text like any other. */
const AS_TEXT = { disallowedSpecial: new Set<string>() }
/** A longer run without white space is counted in parts, for the time of the library grows with its square. */
const LONG_RUN = 400
const GAP = /\s+/
const RUN_PARTS = /\s*\S{1,400}\s*|\s+/g

/** Counts tokens in the encoding o200k_base, or undefined where the package that can, gpt-tokenizer, is not installed. */
export async function tokenCounter(): Promise<((text: string) => number) | undefined> {
  const library = await loadLibrary()
  if (library === undefined) return undefined
  const count = (text: string): number => library.countTokens(text, AS_TEXT)
  return (text) =>
    text.split(GAP).some((run) => run.length > LONG_RUN)
      ? (text.match(RUN_PARTS) ?? []).reduce((sum, part) => sum + count(part), 0)
      : count(text)
}

async function loadLibrary(): Promise<TokenLibrary | undefined> {
  try {
    return await import('gpt-tokenizer/encoding/o200k_base')
  } catch (error) {
    if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code))) return undefined
    throw error
  }
}
