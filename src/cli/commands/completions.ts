import type { Command } from '../command.ts'
import { completionScript, SHELLS } from '../completion-script.ts'

export const completions: Command = {
  name: 'completions',
  summary: 'Print a script that lets a shell complete commands, options, files and speakers',
  examples: [
    { run: `eval "$(transcript completions bash)"`, about: 'for bash: a line in ~/.bashrc' },
    { run: 'transcript completions zsh > ~/.zsh/_transcript', about: 'for zsh: a file in a folder of $fpath' },
    { run: 'transcript completions fish > ~/.config/fish/completions/transcript.fish', about: 'for fish' },
  ],
  declare(command, run) {
    command.addArgument(command.createArgument('<shell>', 'the shell').choices(SHELLS)).action((shell: (typeof SHELLS)[number]) =>
      run(async (io) => {
        await io.stdout.write(completionScript(shell))
        return 0
      }),
    )
  },
}
