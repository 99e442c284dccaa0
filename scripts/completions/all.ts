import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { commandWords } from './words.ts'
import { zshScript } from './zsh.ts'

/** The scripts of completions/, by the name of the shell. */
export async function scripts(): Promise<ReadonlyMap<string, string>> {
  const words = await commandWords()
  return new Map([
    ['bash', bashScript(words)],
    ['zsh', zshScript(words)],
    ['fish', fishScript(words)],
  ])
}
