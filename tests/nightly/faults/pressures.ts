import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Ground, type WritingCommand, writingCommands } from './commands.ts'

type Program = readonly [string, ...string[]]

interface Try {
  readonly name: string
  /** What is wrong; undefined when it cannot be tried here. */
  readonly work: () => Promise<string | undefined>
}

/** Its last words are "-o out"; without them it writes to standard output. */
const writesOneFile = ({ args, isFolder }: WritingCommand) => args.includes('-o') && isFolder !== true

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** A full disk, a reader that goes, files that change while they are read. */
export async function pressures(ground: Ground, program: Program): Promise<{ tried: number; faults: string[] }> {
  const command = program.map(quote).join(' ')
  const sh = (script: string, cwd: string) => spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', timeout: 120_000 })
  const tries: Try[] = [...fullDisks(ground, program), ...changes(ground, program)]
  for (const { args, name } of writingCommands.filter(writesOneFile)) {
    const toPipe = args.slice(0, -2).map(quote).join(' ')
    tries.push({
      name: `${name}: the reader goes`,
      work: async () => {
        const ran = sh(
          `set -o pipefail; ${command} ${toPipe} 2>err | head -c 100 >/dev/null; echo "$?"; cat err`,
          ground.fresh('pipe'),
        )
        return ran.stdout === '0\n' ? undefined : `ends with ${ran.stdout}`
      },
    })
    tries.push({
      name: `${name}: standard output is full`,
      work: async () => {
        const ran = sh(`${command} ${toPipe} > /dev/full`, ground.fresh('pipe'))
        return ran.status === 2 && /standard output/.test(ran.stderr)
          ? undefined
          : `ends with ${ran.status}: ${ran.stderr.slice(0, 100)}`
      },
    })
  }
  const faults: string[] = []
  for (const { name, work } of tries) {
    const fault = await work()
    if (fault !== undefined) faults.push(`${name}: ${fault}`)
  }
  return { tried: tries.length, faults }
}

/** Disks of few bytes, where this user may mount one; files of few bytes, where a shell may say so. */
function fullDisks(ground: Ground, [program, ...front]: Program): Try[] {
  return writingCommands.flatMap((command): Try[] => [
    {
      name: `${command.name}: files of 8 KiB at most`,
      work: async () => {
        const cwd = ground.fresh('limit')
        const script = `ulimit -f 8; exec ${[program, ...front, ...command.args].map(quote).join(' ')}`
        const ran = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', timeout: 60_000 })
        const faults = ground.faults(command, cwd, { isDone: ran.status === 0 })
        return faults.length === 0 ? undefined : faults.join()
      },
    },
    {
      name: `${command.name}: a disk of 1 MiB`,
      work: async () => {
        const cwd = ground.fresh('disk')
        const disk = join(cwd, 'small')
        mkdirSync(disk)
        if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]).status !== 0) return undefined
        try {
          if (!writesOneFile(command)) return undefined
          writeFileSync(join(disk, 'out'), 'old\n')
          const ran = spawnSync(program, [...front, ...command.args.slice(0, -1), join('small', 'out')], {
            cwd,
            encoding: 'utf8',
          })
          const names = readdirSync(disk)
          if (ran.status === 0) return names.length === 1 ? undefined : `leaves ${names.join()}`
          const isOld = readFileSync(join(disk, 'out'), 'utf8') === 'old\n'
          return isOld && names.length === 1 && /no space/.test(ran.stderr)
            ? undefined
            : `${ran.stderr.slice(0, 100)} leaves ${names.join()}`
        } finally {
          spawnSync('umount', [disk])
        }
      },
    },
  ])
}

/** A source that is cut, put in another's place, or written on while it is read. */
function changes(ground: Ground, [program, ...front]: Program): Try[] {
  const ways: Readonly<Record<string, (file: string) => void>> = {
    cut: (file) => truncateSync(file, 1_000),
    grown: (file) => appendFileSync(file, 'MARA LUND: One more.\n'),
    replaced: (file) => {
      writeFileSync(`${file}.next`, 'MARA LUND: Another text.\n\nJO VEY: Indeed.\n')
      renameSync(`${file}.next`, file)
    },
  }
  return Object.entries(ways).flatMap(([name, change]) =>
    [0, 60, 120, 180, 240].map((after) => ({
      name: `a source that is ${name} after ${after} ms`,
      work: async () => {
        const cwd = ground.fresh('changed')
        const file = join(cwd, 'talk.txt')
        copyFileSync(file, join(cwd, 'whole'))
        const child = spawn(program, [...front, 'parse', '--records', 'all', '--check-lossless', 'talk.txt', '-o', 'out'], {
          cwd,
          stdio: ['ignore', 'ignore', 'pipe'],
        })
        let stderr = ''
        child.stderr.on('data', (chunk: Buffer) => {
          stderr += chunk.toString()
        })
        const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
        await sleep(after)
        change(file)
        const code = await closed
        if (code === 0) return /lossless/.test(stderr) ? undefined : `ends well, and says ${stderr.slice(0, 100)}`
        return code === 2 && /talk\.txt/.test(stderr) ? undefined : `ends with ${code}: ${stderr.slice(0, 100)}`
      },
    })),
  )
}
