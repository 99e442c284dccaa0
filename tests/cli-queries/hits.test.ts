import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { grep } from '../../src/cli/commands/grep.ts'
import { quote } from '../../src/cli/commands/quote.ts'
import { workFolder } from '../contract/cli/run-shell.ts'
import { harbour } from './dialogues.ts'
import { runCommand } from './run-command.ts'

const folder = workFolder()

function fileOf(name: string, text: string, encoding: 'utf8' | 'latin1' | 'utf16le' = 'utf8'): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.from(text, encoding))
  return path
}

const TALK =
  'MARA LUND: Wähle, sagt sie.\nThe déjà vu of the quay\nand the tide.\n\nJO VEY: Ithink so.\n\nMARA LUND: Good.\n\nJO VEY: Yes.\n'
const LABELS = ['--convention', 'caps-colon']

/** line, column, byte of each match */
async function places(path: string, pattern: string, more: readonly string[] = LABELS): Promise<unknown[]> {
  const { out } = await runCommand(grep, ['--to', 'jsonl', ...more, pattern, path])
  const lines = out.trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line)).map(({ line, column, byte }) => [line, column, byte])
}

describe('a match', () => {
  it.each<['utf8' | 'latin1' | 'utf16le', string]>([
    ['utf8', '\n'],
    ['latin1', '\n'],
    ['utf8', '\r\n'],
    ['utf8', '\r'],
    ['utf16le', '\n'],
  ])('has its line, column and byte in %s with %j', async (encoding, end) => {
    const text = (encoding === 'utf16le' ? '\ufeff' : '') + TALK.replaceAll('\n', end)
    const path = fileOf(`talk-${encoding}.txt`, text, encoding)
    const byteOf = (words: string) => Buffer.from(text, encoding).indexOf(Buffer.from(words, encoding))
    expect(await places(path, 'of|quay|the tide')).toEqual([
      [2, 13, byteOf('of the quay')],
      [2, 20, byteOf('quay')],
      [3, 5, byteOf('the tide')],
    ])
  })

  it('has its column far down in a file, and in a long line', async () => {
    const long = `${TALK}\nMARA LUND: Hm. ${'so it is. '.repeat(9000)}\n\nJO VEY: Ithink so.\n`
    const [first, second] = await places(fileOf('long.txt', long), 'think|Hm')
    expect([first, second]).toEqual([
      [5, 10, TALK.indexOf('think') + 3],
      [11, 12, expect.any(Number)],
    ])
    const wide = await places(fileOf('wide.txt', `\ufeff${TALK.repeat(900)}`, 'utf16le'), 'Good')
    expect(new Set(wide.map((place) => String(place).split(',')[1]))).toEqual(new Set(['12']))
  })

  it('does not have a long line read anew for each of many', async () => {
    const text = `MARA LUND: ${'the tide, déjà vu. '.repeat(2000)}\n\nJO VEY: Ithink so.\n`
    const path = fileOf('many.txt', text)
    let read = 0
    const decode = TextDecoder.prototype.decode
    const spy = vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(function (
      this: InstanceType<typeof TextDecoder>,
      bytes,
      options,
    ) {
      read += bytes?.byteLength ?? 0
      return decode.call(this, bytes, options)
    })
    const found = await places(path, 'tide')
    spy.mockRestore()
    expect(found).toHaveLength(2000)
    expect(found.at(-1)).toEqual([1, text.lastIndexOf('tide') + 1, Buffer.from(text).lastIndexOf('tide')])
    expect(read).toBeLessThan(20 * text.length)
  })

  it('is placed where an edit took or put something', async () => {
    expect(await places(fileOf('edit.txt', TALK), 'think')).toEqual([[5, 10, TALK.indexOf('think') + 3]])
  })

  it('is in markup where its bytes are', async () => {
    const html = `<html><body>\n${'<p><b>Mara:</b> So the <i>old</i> tide.</p>\n<p><b>Jo:</b> Yes, of course.</p>\n'.repeat(6)}</body></html>\n`
    const [first] = await places(fileOf('page.html', html), 'tide', [])
    expect(first).toEqual([2, (html.split('\n')[1]?.indexOf('tide') ?? 0) + 1, html.indexOf('tide')])
  })

  it('of a record has the place of its turn', async () => {
    expect(await places(harbour, 'ferries', [])).toEqual([
      [7, null, null],
      [9, null, null],
    ])
  })

  it('has the time of its cue', async () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara>The tide\n\n01:03.500 --> 01:05.000\n<v Mara>turned\n'
    const { out } = await runCommand(grep, ['-n', '--time', '-o', '\\w+d\\w*', fileOf('talk.vtt', vtt)])
    expect(out).toBe('4:[0:01] Mara: tide\n7:[1:03] Mara: turned\n')
  })

  it('is lined up on a terminal, and fits it', async () => {
    const { out } = await runCommand(grep, ['--snippet', '9', '-n', 'city|ferries', harbour], { isTTY: true, columns: 60 })
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => line.length > 60)).toEqual([])
    expect(new Set(lines.map((line) => line.search(/city|ferries/))).size).toBe(1)
  })
})

describe('a quotation', () => {
  it('is found by its exit code, a file of them only if all are', async () => {
    const list = fileOf('quotes.txt', 'nobody knows\r\n\r\nwho pays\n')
    const code = async (args: readonly string[]) => (await runCommand(quote, [...args, harbour])).code
    expect([await code(['nobody knows']), await code(['zebras']), await code(['--from-file', list])]).toEqual([0, 1, 0])
    expect(await code(['--from-file', fileOf('more.txt', 'nobody knows\nzebras\n')])).toBe(1)
  })

  it('escapes what a transcript or a quotation hides', async () => {
    const path = fileOf('evil.txt', TALK.replace('the tide', 'the \u001b[31mtide'))
    const { out } = await runCommand(quote, ['the [31mtide \u001b[2J', path, ...LABELS, '--repairs', 'none'])
    expect(out).not.toContain('\u001b')
  })

  it('is cited by nothing that is not known', async () => {
    const cited = async (style: string) =>
      (await runCommand(quote, ['the déja vu', fileOf('cited.txt', TALK), ...LABELS, '--cite', style])).out
        .trimEnd()
        .split('\n')
        .at(-1)
    expect([await cited('apa'), await cited('chicago'), await cited('page:line')]).toEqual([
      '    Lund, M. (n.d.). cited.txt [Transcript]. In text: (Lund, n.d., line 2)',
      '    Mara Lund, “cited.txt,” n.d., transcript, line 2.',
      '    cited.txt, line 2',
    ])
  })

  it.each([
    [['--fields', 'speaker,nothing', 'x'], /nothing/],
    [['--least', '0', 'x'], /is no share/],
    [['--from-file', join(folder, 'none.txt')], /^no such file; expected a quotation a line/],
  ])('%j is refused', async (args, expected) => {
    expect((await runCommand(quote, [...args, harbour])).code).toMatch(expected)
  })
})
