import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { BIN, root } from '../doors.ts'
import { schemaOf } from '../library/schema.ts'
import { coldShell, shared, shell } from './run-shell.ts'

const samples = ['quay.txt', 'lamp.vtt'].map((name) => join(root, 'fixtures/samples', name))

interface Answer {
  readonly type: string
  readonly id: string | null
  readonly code: string
  readonly sha256: string
  readonly turns: number
}

const answersOf = (stdout: string): Answer[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const requestsOf = (documents: readonly object[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('')

/** A worker that is talked to. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, 'worker', ...args], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const last = async (): Promise<Answer> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('the worker has ended')
      const answer: Answer = JSON.parse(value)
      if (answer.type === 'end' || answer.type === 'error') return answer
    }
  }
  return { child, last }
}

describe('worker', () => {
  test('answers with what parse writes, and with the bytes and the hash of the document', async () => {
    for (const path of samples) {
      const bytes = readFileSync(path)
      const documents = [
        { id: path, path },
        { id: path, text: bytes.toString() },
        { id: path, bytes: bytes.toString('base64') },
      ]
      const parsed = await shell(`transcript parse --records all ${path}`, { cwd: root })
      for (const document of documents) {
        const { stdout } = await shell('transcript worker --records all', { cwd: root, input: requestsOf([document]) })
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const { turns } = answersOf(stdout).at(-1) ?? {}
        const end = { type: 'end', protocol: 1, id: path, turns, bytes: bytes.length, sha256 }
        // A summary with its list of questions comes in both; what --records all says is the same, byte for byte.
        expect(stdout).toBe(`${parsed.stdout}${JSON.stringify(end)}\n`)
      }
    }
  })

  test('reads Word documents out of base64, and says of one that is damaged that it is', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'worker-'))
    await coldShell(`transcript parse ${samples[0]} --to docx -o talk.docx`, { cwd })
    const bytes = readFileSync(join(cwd, 'talk.docx'))
    const input = requestsOf([
      { id: 'whole', bytes: bytes.toString('base64') },
      { id: 'half', bytes: bytes.subarray(0, bytes.length >> 1).toString('base64') },
      { id: 'text', text: 'MARA: Yes.\nJO: No.\nMARA: Yes.\nJO: No.' },
    ])
    const { stdout, code } = await coldShell('transcript worker', { cwd, input })
    const ends = answersOf(stdout).filter(({ type }) => type !== 'turn')
    expect(ends.map(({ type, id }) => [type, id])).toEqual([
      ['end', 'whole'],
      ['error', 'half'],
      ['end', 'text'],
    ])
    expect(ends[0]?.turns).toBe(7)
    expect(code).toBe(0)
  })

  test('takes and writes what its schemas say', async () => {
    const [input, output] = [schemaOf('worker-input'), schemaOf('worker-output')]
    const documents = [
      { id: 'a', path: samples[0] },
      { id: 'b', text: 'A: Yes.' },
      { id: 'c', bytes: 'QTogWWVzLg==' },
    ]
    for (const document of documents) input.parse(document)
    for (const wrong of [{ id: 7, text: '' }, { id: 'a' }, { text: '' }, { id: '', path: 'a' }]) {
      expect(input.safeParse(wrong).success).toBe(false)
      documents.push({ id: 'wrong', ...wrong } as never, wrong as never)
    }
    const { stdout } = await shell('transcript worker --records all', { cwd: root, input: requestsOf(documents) })
    for (const answer of answersOf(stdout)) output.parse(answer)
    expect(output.safeParse({ type: 'end', id: 'a' }).success).toBe(false)
  })

  test('a line that is not UTF-8 is an error, and the next is read', async () => {
    const input = Buffer.concat([Buffer.from('{"id":"é","text":"é: Oui."}\n', 'latin1'), Buffer.from('{"id":"b","text":""}\r\n')])
    const { stdout } = await shell('transcript worker', { cwd: root, input })
    expect(answersOf(stdout).map(({ type, code, id }) => [type, code ?? id])).toEqual([
      ['error', 'bad-line'],
      ['end', 'b'],
    ])
  })

  test('answers each document before the next is given, with an empty environment', async () => {
    const { child, last } = start()
    for (let number = 0; number < 5; number++) {
      child.stdin.write(requestsOf([{ id: `${number}`, path: samples[0] }]))
      expect(await last()).toMatchObject({ type: 'end', id: `${number}`, turns: 7 })
      child.stdin.write('no JSON\n')
      expect(await last()).toMatchObject({ type: 'error', id: null, line: 2 * number + 2, code: 'bad-line' })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('does not read on while nobody reads what it writes', async () => {
    const child = spawn(process.execPath, [BIN, 'worker'], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] })
    const line = requestsOf([{ id: 'a', text: '', more: '.'.repeat(10_000) }])
    child.stdin.end(line.repeat(3000))
    let before = Number.POSITIVE_INFINITY
    while (child.stdin.writableLength < before) {
      before = child.stdin.writableLength
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    // Pipes and buffers hold the answers to some hundred documents.
    expect(before).toBeGreaterThan(15_000_000)
    let answers = ''
    for await (const chunk of child.stdout) answers += chunk
    expect(answersOf(answers)).toHaveLength(3000)
  })

  test('ends quietly with 0 when its reader goes', async () => {
    const line = requestsOf([{ id: 'a', path: 'talk.txt' }]).repeat(2000)
    const { stdout, stderr } = await coldShell('{ transcript worker; echo "code $?" >&2; } | head -n 1 | cut -c 1-14', {
      cwd: shared,
      input: line,
    })
    expect({ stdout, stderr }).toEqual({ stdout: '{"type":"turn"\n', stderr: 'code 0\n' })
  })

  test('holds one document, and nothing of a line that is too long', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'worker-'))
    const most = 1_000_000
    const large = Array.from({ length: 40 }, (_, number) => ({ id: `${number}`, bytes: 'aaaa'.repeat(most) }))
    const long = { id: 'long', text: '.'.repeat(200_000_000) }
    writeFileSync(join(cwd, 'some'), requestsOf(large.slice(0, 3)))
    writeFileSync(join(cwd, 'all'), requestsOf([...large, long, { id: 'next', text: 'A: Yes.' }]))
    const peak = async (name: string) => {
      const line = `transcript worker --max-bytes ${most} < ${name} | grep -v '"turn"'; true`
      const { stdout, stderr } = await coldShell(line.replace('transcript', `${process.execPath} -r ./peak.cjs ${BIN}`), { cwd })
      return { kilobytes: Number(/peak (\d+)/.exec(stderr)?.[1]), ends: answersOf(stdout) }
    }
    writeFileSync(join(cwd, 'peak.cjs'), "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))")
    const [few, many] = [await peak('some'), await peak('all')]
    expect(few.ends).toHaveLength(3)
    expect(many.ends.slice(-2)).toMatchObject([
      { type: 'error', id: 'long', code: 'too-long' },
      { type: 'end', id: 'next' },
    ])
    expect(many.kilobytes).toBeLessThan(few.kilobytes + 60_000)
  })
})
