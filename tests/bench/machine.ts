import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { GAWK, JQ, MAWK } from './programs.ts'
import { table } from './table.ts'

/** What the figures depend on, for the head of the report. Asked before anything runs. */
export function machineTable(command: string): string {
  const [cpu] = cpus()
  return table(
    ['', ''],
    [
      [
        'machine',
        `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
      ],
      ['system', `${type()} ${release()}, load ${loadavg()[0]?.toFixed(1)} at the start`],
      ['Node', process.version],
      ['transcript', revision()],
      ...[GAWK, MAWK, JQ].map(({ name, version }) => [name, version ?? 'not here']),
      ['date', new Date().toISOString().slice(0, 10)],
      ['command', `\`${command}\``],
    ],
  )
}

/** "0.1.0, commit 1a2b3c4" */
function revision(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  try {
    return `${version}, commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()}`
  } catch {
    return version
  }
}
