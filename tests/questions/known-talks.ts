/** Lines of `asked.txt` that are not found yet, and lines found that should not be, talk by talk. */
export const KNOWN_TALKS: ReadonlyMap<string, readonly string[]> = new Map()
