import { closeSync, fstatSync, readSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { BUFFER_SIZE, BUFFERS, type FromWorker } from '../../src/node/worker-messages.ts'
import { WorkerOutlet } from '../../src/node/worker-outlet.ts'

const descriptors = new Set<number>()
afterEach(() => {
  for (const fd of descriptors) closeSync(fd)
  descriptors.clear()
})

/** An outlet whose messages are kept, as the main thread would. */
function harness(longestSpill?: number) {
  const messages: FromWorker<never>[] = []
  const outlet = new WorkerOutlet({
    post(message) {
      if (message.type === 'spilled') descriptors.add(message.fd)
      messages.push(message)
    },
    ...(longestSpill === undefined ? {} : { longestSpill }),
  })
  outlet.start()
  return { outlet, messages, kinds: () => messages.map(({ type }) => type) }
}

function textOf(messages: readonly FromWorker<never>[]): string {
  return messages.map(contentOf).join('')
}

function contentOf(message: FromWorker<never>): string {
  if (message.type === 'begin') return '|'
  if (message.type === 'bytes') return Buffer.from(message.buffer, 0, message.length).toString('latin1')
  if (message.type !== 'spilled') return ''
  const bytes = Buffer.alloc(message.length)
  readSync(message.fd, bytes, 0, message.length, message.from)
  return bytes.toString('latin1')
}

const line = `${'x'.repeat(BUFFER_SIZE - 1)}\n`

describe('the outlet of a worker', () => {
  it('keeps texts, bytes and beginnings in order', async () => {
    const { outlet, messages } = harness()
    outlet.begin()
    outlet.write('one ')
    outlet.write('two ')
    outlet.write(Buffer.from('three '))
    outlet.begin()
    outlet.write('four')
    expect(messages).toEqual([])
    await outlet.flush()
    expect(textOf(messages)).toBe('|one two three |four')
  })

  it('cuts long texts between characters', async () => {
    const { outlet, messages } = harness()
    const text = `a${'😀'.repeat(BUFFER_SIZE / 2)}`
    outlet.write(text)
    await outlet.flush()
    expect(messages.length).toBe(3)
    expect(Buffer.from(textOf(messages), 'latin1').toString()).toBe(text)
  })

  it('puts output aside, in a file without a name, when it is not its turn', async () => {
    const { outlet, messages, kinds } = harness()
    for (let count = 0; count < BUFFERS + 3; count++) outlet.write(`${count} ${line}`)
    await outlet.flush()
    expect(kinds().filter((kind) => kind === 'bytes')).toHaveLength(BUFFERS)
    expect(kinds()).toContain('spilled')
    for (const fd of descriptors) expect(fstatSync(fd).nlink).toBe(0)
    const expected = Array.from({ length: BUFFERS + 3 }, (_, count) => `${count} ${line}`).join('')
    expect(textOf(messages) === expected).toBe(true)
  })

  it('waits for a buffer when it is its turn', async () => {
    const { outlet, messages, kinds } = harness()
    outlet.setHead()
    for (let count = 0; count < BUFFERS + 1; count++) outlet.write(line)
    let isDone = false
    const flushed = outlet.flush().then(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([isDone, kinds().length]).toEqual([false, BUFFERS])
    outlet.takeBack(new ArrayBuffer(BUFFER_SIZE))
    await flushed
    expect(kinds()).toEqual(Array.from({ length: BUFFERS + 1 }, () => 'bytes'))
    expect(textOf(messages) === line.repeat(BUFFERS + 1)).toBe(true)
  })

  it('waits when the file is full, and goes on when its turn comes', async () => {
    const { outlet, messages } = harness(BUFFER_SIZE + 10)
    for (let count = 0; count < BUFFERS + 3; count++) outlet.write(line)
    let isDone = false
    const flushed = outlet.flush().then(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isDone).toBe(false)
    outlet.setHead()
    outlet.takeBack(new ArrayBuffer(BUFFER_SIZE))
    outlet.takeBack(new ArrayBuffer(BUFFER_SIZE))
    await flushed
    expect(textOf(messages) === line.repeat(BUFFERS + 3)).toBe(true)
  })
})
