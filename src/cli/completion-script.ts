import { readFileSync } from 'node:fs'

/** What a shell completes by, made of the commands by npm run pages. The folder is as far from here as from the built command. */
export function completionScript(shell: string): Uint8Array {
  return readFileSync(new URL(`../../completions/transcript.${shell}`, import.meta.url))
}
