import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomNumbers } from '../../contract/hostile/case.ts'

type Program = readonly [string, ...string[]]

const SIGNALS: readonly NodeJS.Signals[] = ['SIGKILL', 'SIGINT', 'SIGTERM']

/** Files below a folder and what they hold. */
function treeOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  )
}

/** A batch that is ended at random moments, three times, and run again ends in the tree of one that was not. */
export async function batchRounds(
  root: string,
  [program, ...front]: Program,
  rounds: number,
): Promise<{ tried: number; faults: string[] }> {
  const random = randomNumbers(17)
  mkdirSync(join(root, 'in/deep'), { recursive: true })
  for (let index = 0; index < 12; index++) {
    const text = 'MARA LUND: Ithink it is so.\n\nJO VEY: He said “ yes ” and more.\n\n'.repeat(20 + 150 * (index % 4))
    writeFileSync(join(root, index % 2 === 0 ? 'in' : 'in/deep', `${index}.txt`), text)
  }
  const run = async (jobs: number, end?: { signal: NodeJS.Signals; after: number }) => {
    const args = ['convert', 'in', '--to', 'jsonl', '--jobs', String(jobs), '-o', 'out']
    const child = spawn(program, [...front, ...args], { cwd: root, stdio: 'ignore' })
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
    if (end !== undefined) {
      await Promise.race([closed, sleep(end.after)])
      child.kill(end.signal)
    }
    return closed
  }
  const begun = performance.now()
  await run(1)
  const took = performance.now() - begun
  const wanted = treeOf(join(root, 'out'))
  if (wanted.size !== 12) throw new Error(`the batch makes ${wanted.size} files`)
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    rmSync(join(root, 'out'), { recursive: true, force: true })
    const jobs = 1 + (round % 2)
    const signal = SIGNALS[round % SIGNALS.length] ?? 'SIGKILL'
    for (let end = 0; end < 3; end++) await run(jobs, { signal, after: random() * took })
    const code = await run(jobs)
    const found = treeOf(join(root, 'out'))
    const name = `round ${round}, ${signal}, ${jobs} threads`
    if (code !== 0) faults.push(`${name}: ends with ${code}`)
    for (const [path, content] of wanted) if (found.get(path) !== content) faults.push(`${name}: ${path} is another`)
    for (const path of found.keys()) if (!wanted.has(path)) faults.push(`${name}: ${path} stays`)
  }
  return { tried: 3 * rounds, faults }
}
