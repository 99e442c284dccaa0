import type { Command, ExitCode } from '../command.ts'
import type { CommandWords } from '../completions/words.ts'
import type { Io } from '../io.ts'

type Script = (commands: readonly CommandWords[]) => string

const SHELLS: ReadonlyMap<string, () => Promise<Script>> = new Map([
  ['bash', async () => (await import('../completions/bash.ts')).bashScript],
  ['zsh', async () => (await import('../completions/zsh.ts')).zshScript],
  ['fish', async () => (await import('../completions/fish.ts')).fishScript],
])

async function printScript(shell: string, io: Io): Promise<ExitCode> {
  const { commandWords } = await import('../completions/words.ts')
  const script = await SHELLS.get(shell)?.()
  await io.stdout.write(script?.(await commandWords()) ?? '')
  return 0
}

export const completions: Command = {
  name: 'completions',
  summary: 'Print a script that lets a shell complete commands, options, files and speakers',
  examples: [
    { run: `eval "$(transcript completions bash)"`, about: 'for bash: a line in ~/.bashrc' },
    { run: 'transcript completions zsh > ~/.zsh/_transcript', about: 'for zsh: a file in a folder of $fpath' },
    { run: 'transcript completions fish > ~/.config/fish/completions/transcript.fish', about: 'for fish' },
  ],
  declare(command, run) {
    command
      .addArgument(command.createArgument('<shell>', 'the shell').choices([...SHELLS.keys()]))
      .action((shell: string) => run((io) => printScript(shell, io)))
  },
}
