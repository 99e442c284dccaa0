import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command that writes a file. */
export interface WritingCommand {
  readonly name: string
  readonly args: readonly string[]
  /** The file that is old or new, never anything between. */
  readonly target: string
  /** An input that fails costs its part of the output. */
  readonly isBatch?: boolean
  /** What stands beside the new file. */
  readonly beside?: readonly string[]
  /** It writes a folder, and nothing to standard output. */
  readonly isFolder?: boolean
}

const OLD = 'What stood here before.\n'
const ONE = 'MARA LUND: Ithink it is  so, and Ihope it holds.\n\nJO VEY: He said “ yes ” and more. It is pag-\ne two.\n\n'

const NAME = ['-s', 'JO VEY=Zoë Quist']

/** Every command that writes a file. */
export const writingCommands: readonly WritingCommand[] = [
  { name: 'parse -o', args: ['parse', 'talk.txt', '-o', 'out'], target: 'out' },
  {
    name: 'parse --to csv -o',
    args: ['parse', '--to', 'csv', 'talk.txt', 'talk.txt.copy', '-o', 'out'],
    target: 'out',
    isBatch: true,
  },
  {
    name: 'parse --jobs 2 -o',
    args: ['parse', '--jobs', '2', 'talk.txt', 'talk.txt.copy', '-o', 'out'],
    target: 'out',
    isBatch: true,
  },
  { name: 'parse --to parquet -o', args: ['parse', '--to', 'parquet', 'talk.txt', '-o', 'out'], target: 'out' },
  {
    name: 'convert -o',
    args: ['convert', '--to', 'vtt', '--estimate-times', '150', 'talk.txt', '-o', 'out'],
    target: 'out',
  },
  { name: 'repair -o', args: ['repair', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'repair --list -o', args: ['repair', '--list', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'repair --diff -o', args: ['repair', '--diff', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'repair --write', args: ['repair', '--write', 'talk.txt'], target: 'talk.txt' },
  {
    name: 'repair --write --backup',
    args: ['repair', '--write', '--backup', 'talk.txt'],
    target: 'talk.txt',
    beside: ['talk.txt.bak'],
  },
  { name: 'repair --undo -o', args: ['repair', '--undo', 'edits', 'repaired.txt', '-o', 'out'], target: 'out' },
  { name: 'repair --undo --write', args: ['repair', '--undo', 'edits', 'repaired.txt', '--write'], target: 'repaired.txt' },
  { name: 'page -o', args: ['page', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'quote -o', args: ['quote', 'I hope it holds', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'stats -o', args: ['stats', '--quiet', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'chunks -o', args: ['chunks', 'talk.txt', '-o', 'out'], target: 'out' },
  { name: 'compare -o', args: ['compare', 'talk.txt', 'repaired.txt', '-o', 'out'], target: 'out' },
  { name: 'rename -o', args: ['rename', 'talk.txt', ...NAME, '-o', 'out'], target: 'out' },
  { name: 'rename --to docx -o', args: ['rename', 'talk.txt', ...NAME, '--to', 'docx', '-o', 'out'], target: 'out' },
  { name: 'rename --write', args: ['rename', '--write', 'talk.txt', ...NAME], target: 'talk.txt' },
  {
    name: 'rename --write --backup',
    args: ['rename', '--write', '--backup', 'talk.txt', ...NAME],
    target: 'talk.txt',
    beside: ['talk.txt.bak'],
  },
  { name: 'merge -o', args: ['merge', 'talk.txt', 'talk.txt.copy', '--to', 'jsonl', '-o', 'out'], target: 'out' },
  {
    name: 'split --force -o',
    args: ['split', 'talk.txt', '--by', 'speaker', '--force', '-o', 'pieces'],
    target: 'pieces/mara-lund.txt',
    isFolder: true,
  },
]

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
}

/** Folders with inputs to run commands in, and what each command makes of them when nothing fails. */
export class Ground {
  readonly #root: string
  readonly #program: readonly [string, ...string[]]
  readonly #news = new Map<string, Buffer>()

  /** `turns`: how long the inputs are. */
  constructor(root: string, program: readonly [string, ...string[]], turns: number) {
    this.#root = root
    this.#program = program
    const seed = join(root, 'seed')
    mkdirSync(seed, { recursive: true })
    writeFileSync(join(seed, 'talk.txt'), ONE.repeat(turns))
    copyFileSync(join(seed, 'talk.txt'), join(seed, 'talk.txt.copy'))
    writeFileSync(join(seed, 'edits'), this.#run(['repair', '--list', 'talk.txt'], seed))
    writeFileSync(join(seed, 'repaired.txt'), this.#run(['repair', 'talk.txt'], seed))
    mkdirSync(join(seed, 'pieces'), { recursive: true })
    for (const old of ['out', 'pieces/mara-lund.txt', 'pieces/jo-vey.txt']) writeFileSync(join(seed, old), OLD)
    // The list of edits names the text by the name of what was repaired.
    const edits = readFileSync(join(seed, 'edits'), 'utf8').replaceAll('"doc":"talk.txt"', '"doc":"repaired.txt"')
    writeFileSync(join(seed, 'edits'), edits)
  }

  #run(args: readonly string[], cwd: string): Buffer {
    const [program, ...front] = this.#program
    return execFileSync(program, [...front, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 30 })
  }

  /** A folder as it is before a run. */
  fresh(name: string): string {
    const folder = join(this.#root, name)
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(this.#root, 'seed'), folder, { recursive: true })
    return folder
  }

  /** What the target of a command was. */
  oldOf({ target }: WritingCommand): Buffer {
    return readFileSync(join(this.#root, 'seed', target))
  }

  /** What the target becomes. */
  newOf(command: WritingCommand): Buffer {
    let content = this.#news.get(command.name)
    if (content === undefined) {
      const cwd = this.fresh('good')
      this.#run(command.args, cwd)
      content = readFileSync(join(cwd, command.target))
      if (content.equals(this.oldOf(command))) throw new Error(`${command.name} changes nothing`)
      this.#news.set(command.name, content)
    }
    return content
  }

  /** What is wrong with a folder behind a run. `mayLeave`: nothing could be cleaned up. */
  faults(
    command: WritingCommand,
    cwd: string,
    { isDone, mayLeave = false }: { isDone: boolean | undefined; mayLeave?: boolean },
  ): string[] {
    const now = readFileSync(join(cwd, command.target))
    const isOld = now.equals(this.oldOf(command))
    const isNew = now.equals(this.newOf(command))
    const faults: string[] = []
    const isPart = command.isBatch === true && isDone === false && now.at(-1) === 0x0a
    if (!isOld && !isNew && !isPart) faults.push(`torn: ${now.length} bytes`)
    if (isDone === true && !isNew) faults.push('says that it is done, and is not')
    if (isDone === false && isNew) faults.push('says that it failed, and has not')
    const known = [...namesIn(join(this.#root, 'seed')), ...(isNew ? (command.beside ?? []) : [])]
    const left = namesIn(cwd).filter((name) => !known.includes(name))
    if (left.length > 0 && !mayLeave) faults.push(`leaves ${left.join()}`)
    for (const name of command.beside ?? [])
      if (left.includes(name) || isNew) {
        const kept = readdirSync(cwd).includes(name) ? readFileSync(join(cwd, name)) : undefined
        if (kept === undefined || !kept.equals(this.oldOf(command))) faults.push(`${name} is not what was there`)
      }
    return faults
  }
}
