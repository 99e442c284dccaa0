import type { Turn } from '../records.ts'

/** As many words of a question tell which it is. */
const WORDS = 6

interface Line {
  readonly asks: Turn
  readonly answerers: Set<string>
}

/** The questions of these turns, one a line: `3 Ida Fox -> Nils Berg: Nils Berg, Jo Vey | Why did you go to the`. */
export function asked(turns: readonly Turn[]): string[] {
  const lines = new Map<number, Line>()
  for (const turn of turns) {
    if (turn.question === null) continue
    const line = lines.get(turn.question)
    if (line === undefined) lines.set(turn.question, { asks: turn, answerers: new Set() })
    else if (turn.part === 'answer') line.answerers.add(turn.speaker ?? '-')
  }
  return [...lines.values()].map(({ asks, answerers }) => {
    const words = asks.text.split(/\s+/).slice(0, WORDS).join(' ')
    return `${asks.question} ${asks.speaker ?? '-'} -> ${asks.to ?? '-'}: ${[...answerers].join(', ')} | ${words}`
  })
}
