import { describe, expect, test } from 'vitest'
import { readLong } from '../library/long.ts'
import { parseText, said, turnsOf } from '../library/parse.ts'

const LABELS = 'Mara Lund: Is it open?\nJo Vey: No.\n'

function turnsIn(text: string): number {
  return turnsOf(parseText(text)).length
}

describe('lines of programs between fences', () => {
  test.each(['```ts', '~~~python', '  ```js title="a.js"', '``` {.yaml}', '````c++'])('carry no labels behind %j', (open) => {
    expect(turnsIn(`${open}\n${LABELS.repeat(4)}${/[`~]+/.exec(open)?.[0]}\n`)).toBe(0)
  })

  test.each(['```', '```text', '```txt', '~~~', '```Transcript'])('may be a talk behind %j', (open) => {
    expect(turnsIn(`${open}\n${LABELS.repeat(4)}${open.slice(0, 3)}\n`)).toBe(8)
  })

  test('are no headings within a speech', () => {
    const [first] = said(
      parseText(`${LABELS}${LABELS}Mara Lund: Like so:\n\`\`\`sh\n# open the gate\n\`\`\`\nand then.\n`),
    ).slice(-1)
    expect(first).toBe('Mara Lund: Like so: ```sh # open the gate ``` and then.')
  })

  test('end where a fence closes, and not at another mark', () => {
    expect(turnsIn(`\`\`\`ts\n~~~\n\`\`\`\n${LABELS.repeat(4)}`)).toBe(8)
    expect(turnsIn(`\`\`\`\`ts\n\`\`\`\n${LABELS}\`\`\`\`\n${LABELS.repeat(4)}`)).toBe(8)
  })

  test('end after a while where no fence closes', () => {
    expect(turnsIn(`${LABELS.repeat(4)}\`\`\`ts\n${'open the gate\n'.repeat(400)}${LABELS}`)).toBe(10)
  })

  test('are read the same in any chunks', () => {
    const speech = 'The tide turns at four and the ferry leaves an hour later, if the wind allows it.\n'.repeat(9)
    const text = `Mara Lund: Is it open?\n${speech}Jo Vey: No.\n${speech}\`\`\`ts\nMara Lund: 1\n${speech}\`\`\`\n${speech}`
    const names = turnsOf(readLong(text)).map(({ speaker }) => speaker)
    expect(names).toEqual(names.map((_, index) => ['Mara Lund', 'Jo Vey'][index % 2]))
  })
})
