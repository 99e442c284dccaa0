import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shell, workFolder } from '../contract/cli/run-shell.ts'
import { LETTER, STOCK, talkOf } from '../evidence/talks.ts'

const TITLE = /^Evidence of heads like "(.+)" in this document: (-?\d+\.\d) \(labels weigh more than \d\.\d\)$/
const TERM = /^ {2,4}([+-]\d+\.\d) {2}[a-z ]+: \S.*$/

/** What is said of heads in a line: their kinds, with terms. */
async function headsIn(text: string, line: number) {
  const cwd = workFolder()
  writeFileSync(join(cwd, 'heads.txt'), text)
  const { stdout } = await shell(`transcript explain heads.txt:${line}`, { cwd })
  const blocks = stdout.split('\n\n').map((block) => block.trimEnd().split('\n'))
  return blocks.flatMap(([title = '', ...terms]) => {
    const [, kind, sum] = TITLE.exec(title) ?? []
    return kind === undefined ? [] : [{ kind, sum: Number(sum), terms: terms.map((term) => Number(TERM.exec(term)?.[1])) }]
  })
}

describe('the evidence on heads of a line', () => {
  it.each([
    ['a label', talkOf('ルンド／', 'ビダル／'), 'N/'],
    ['a label that was refused', STOCK, '-N:'],
  ])('is shown of %s, largest first', async (_, text, kind) => {
    const [found, ...others] = await headsIn(text, 3)
    expect(found?.kind).toBe(kind)
    expect(others).toEqual([])
    const sizes = found?.terms.map(Math.abs) ?? []
    expect(sizes).toHaveLength(8)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(found?.sum).toBeTypeOf('number')
    expect(Math.sign(found?.sum ?? 0)).toBe(text === STOCK ? -1 : 1)
  })

  it('is shown of the nearest rival too', async () => {
    const text = talkOf('ルンド／', 'ビダル／').replace('ルンド／Is', 'ルンド オル／Is')
    const kinds = (await headsIn(`${text}田中 佐藤／遅いですか。\n`, 1)).map(({ kind }) => kind)
    expect(kinds[0]).toBe('N/')
    expect(kinds.length).toBeGreaterThan(1)
  })

  it('is shown of a label behind the look-ahead', async () => {
    const [found] = await headsIn(`${talkOf('ルンド／', 'ビダル／').repeat(150)}オル／I come late.\n`, 12 * 150 + 1)
    expect(found?.kind).toBe('N/')
  })

  it.each([
    ['speech', `${talkOf('ルンド／', 'ビダル／')}${LETTER}`, 13],
    ['a label of a convention', talkOf('MARA LUND: ', 'PIM VIDAL: '), 1],
    ['a letter', LETTER, 1],
  ])('is not shown of %s', async (_, text, line) => expect(await headsIn(text, line)).toEqual([]))
})
