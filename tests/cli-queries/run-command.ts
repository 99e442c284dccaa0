import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ColorLevel } from '../../src/cli/color.ts'
import type { Command, ExitCode } from '../../src/cli/command.ts'
import { declared } from '../../src/cli/declared.ts'
import type { Io } from '../../src/cli/io.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { recordJson } from '../../src/write/json.ts'

export interface Ran {
  readonly code: ExitCode | string
  readonly out: string
  readonly warnings: readonly string[]
}

export interface Surroundings {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly color?: ColorLevel
}

const folder = mkdtempSync(join(tmpdir(), 'transcript-queries-'))

/** Writes records as JSON Lines and gives the path. */
export function recordsFile(name: string, records: readonly TranscriptRecord[]): string {
  const path = join(folder, name)
  writeFileSync(path, records.map((record) => recordJson(record) + '\n').join(''))
  return path
}

/** Runs a command as main does, on files, into memory. A code that is text is the message of what was thrown. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { isTTY = false, columns = 80, color = 0 }: Surroundings = {},
): Promise<Ran> {
  const out: string[] = []
  const warnings: string[] = []
  const io: Io = {
    stdin: { isTTY: true },
    stdout: {
      isTTY,
      columns,
      async write(data) {
        out.push(typeof data === 'string' ? data : new TextDecoder().decode(data))
      },
    },
    warn: (line) => void warnings.push(line),
    error: (line) => void warnings.push(line),
    color,
    env: {},
  }
  let code: ExitCode | string = 0
  try {
    const commander = declared(command).action(() => {})
    await commander.parseAsync(args, { from: 'user' })
    code = await command.run(commander.args, commander.opts(), io)
  } catch (error) {
    code = error instanceof Error ? error.message : String(error)
  }
  return { code, out: out.join(''), warnings }
}
