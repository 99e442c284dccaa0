import type { Command } from '../command.ts'
import { completionScript } from '../completion-script.ts'

export const completions: Command = {
  name: 'completions',
  async run([shell = ''], _options, io) {
    await io.stdout.write(completionScript(shell))
    return 0
  },
}
