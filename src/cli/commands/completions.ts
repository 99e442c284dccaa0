import { readFileSync } from 'node:fs'
import type { Command } from '../command.ts'

/** What a shell completes by, made of the commands by npm run pages. The folder is as far from here as from the built command. */
function completionScript(shell: string): Uint8Array {
  return readFileSync(new URL(`../../completions/transcript.${shell}`, import.meta.url))
}

export const completions: Command = {
  name: 'completions',
  async run([shell = ''], _options, io) {
    await io.stdout.write(completionScript(shell))
    return 0
  },
}
