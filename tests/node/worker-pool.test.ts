import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type InputMessage, type PoolRequest, runPool } from '../../src/node/worker-pool.ts'
import { temporaryDirectory } from './places.ts'

const place = temporaryDirectory()

/** Does as the name of the input says: "wait 50", "throw", "exit", "endless", "fault", or just its work. */
const entry = join(place, 'worker.mjs')
writeFileSync(
  entry,
  `import { parentPort, workerData } from 'node:worker_threads'
   import { writeFileSync } from 'node:fs'
   const say = (text) => {
     const { buffer } = new Uint8Array(Buffer.from(text))
     parentPort.postMessage({ type: 'bytes', buffer, length: buffer.byteLength }, [buffer])
   }
   parentPort.on('message', async ({ type, input }) => {
     if (type !== 'input') return
     const [word, number] = input.split(' ')
     if (workerData.folder) writeFileSync(workerData.folder + '/' + input, '')
     say('<' + input)
     if (word === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(number)))
     if (word === 'throw') throw new Error('thrown')
     if (word === 'exit') process.exit(7)
     if (word === 'endless') for (;;);
     if (word === 'fault') return parentPort.postMessage({ type: 'fault', message: 'no' })
     say('>')
     parentPort.postMessage({ type: 'done', result: input.length })
   })`,
)

interface Seen {
  text: string
  stopped: string[]
  finished: string[]
}

async function run(inputs: readonly string[], request: Partial<PoolRequest<number>> = {}): Promise<Seen> {
  const seen: Seen = { text: '', stopped: [], finished: [] }
  await runPool<number>({
    entry: pathToFileURL(entry),
    setup: () => ({}),
    inputs,
    jobs: 2,
    isOwn: (input) => input.startsWith('own'),
    async perform(input) {
      seen.text += `[${input}] `
    },
    async receive(input, message) {
      seen.text += shown(input, message)
    },
    finished: (input) => seen.finished.push(input),
    stopped: (input) => seen.stopped.push(input),
    ...request,
  })
  return seen
}

function shown(input: string, message: InputMessage<number>): string {
  if (message.type === 'bytes') return Buffer.from(message.buffer, 0, message.length).toString()
  if (message.type === 'done') return ` ${message.result} `
  if (message.type === 'died') return ` ${input} died: ${message.reason} `
  return ` ${message.type} `
}

describe('a pool of workers', () => {
  it.each([1, 2, 5])('brings what %i of them tell into the order of the inputs', async (jobs) => {
    const { text, finished } = await run(['wait 80', 'a', 'own 1', 'wait 30', 'b', 'own 2'], { jobs })
    expect(text).toBe('<wait 80> 7 <a> 1 [own 1] <wait 30> 7 <b> 1 [own 2] ')
    expect([...finished].sort()).toEqual(['a', 'b', 'wait 30', 'wait 80'])
  })

  it('does the rest when one dies, whatever of', async () => {
    const { text, stopped } = await run(['throw', 'a', 'exit', 'fault', 'b', 'throw', 'c'], { jobs: 2 })
    expect(text).toBe(
      '<throw throw died: thrown <a> 1 <exit exit died: it ended with code 7 <fault fault <b> 1 <throw throw died: thrown <c> 1 ',
    )
    expect([...stopped].sort()).toEqual(['exit', 'throw', 'throw'])
  })

  it('reports every input when no worker can start', async () => {
    const { text } = await run(['a', 'b'], { entry: pathToFileURL(join(place, 'missing.mjs')) })
    expect(text).toMatch(/^ a died: Cannot find module .* {2}b died: Cannot find module .* $/)
  })

  it('ends, and stops all workers, when the receiver throws', async () => {
    const stopped: string[] = []
    const ended = run(['a', 'endless', 'endless 2'], {
      stopped: (input) => stopped.push(input),
      async receive() {
        throw new Error('nobody reads')
      },
    })
    await expect(ended).rejects.toThrow('nobody reads')
    expect(stopped).toContain('endless')
  })

  it('begins no more inputs than it may ahead of one that is slow', async () => {
    const inputs = ['wait 700', ...Array.from({ length: 300 }, (_, index) => `n${index}`)]
    let most = 0
    await run(inputs, {
      setup: () => ({ folder: place }),
      async receive(input, message) {
        if (input === 'wait 700' && message.type === 'done') most = inputs.filter((name) => existsSync(join(place, name))).length
      },
    })
    expect(most).toBeGreaterThan(100)
    expect(most).toBeLessThanOrEqual(130)
  })
})
