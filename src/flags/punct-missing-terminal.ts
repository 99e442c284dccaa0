import type { Flag, FlagPlace } from './flag.ts'
import { shown } from './tokens.ts'

/** Turns of a document that must end with a mark, of all, before one without is strange; and turns that tell it. */
const USUAL = 0.9
const FEW = 8
const SHORTEST = 4
const KEPT = 200
const ENDS = /[.?!…:;—–\-"”’')\]*_»,]$/

/** A turn without its last full stop. */
export const missingTerminal: Flag = {
  name: 'punct/missing-terminal',
  title: 'The last sentence of a turn has no mark at its end',
  why: 'Where nearly every turn ends with a mark, one that ends with a letter has lost it, or more. "transcript check" has a rule for longer turns, cut-sentence; this one points at the place.',
  safety: 'flag',
  examples: [
    { text: `${'So it is, as I say.\f'.repeat(10)}So let us see how this evolves`, at: 'So let us see' },
    { text: `${'Is it as they say?\f'.repeat(10)}And then we all went home`, at: 'And then' },
    { text: `And that was the end of it\f${'So it is, as I say.\f'.repeat(10)}`, at: 'And that was' },
    { text: `${'So it is, as I say.\f'.repeat(10)}It is over. But that was not all`, at: 'But that' },
  ],
  counterExamples: [
    'So let us see how this evolves',
    `${'So it is, as I say\f'.repeat(10)}So let us see how this evolves`,
    `${'So it is, as I say.\f'.repeat(10)}Yes`,
    `${'So it is, as I say.\f'.repeat(10)}And then the keeper of the lock —`,
  ],
  watch(report) {
    const open: { place: FlagPlace; message: string }[] = []
    let turns = 0
    let ended = 0
    return {
      text({ text, isSpeech }) {
        const said = text.trimEnd()
        if (!isSpeech || said === '') return
        turns++
        if (ENDS.test(said)) ended++
        else if (open.length < KEPT) {
          const from = lastSentence(said)
          if (said.slice(from).split(' ').length < SHORTEST) return
          open.push({ place: report.place(from), message: `${shown(said, from, said.length)} has no mark at its end` })
        }
      },
      end() {
        if (turns < FEW || ended < turns * USUAL) return
        for (const { place, message } of open) report.foundAt(place, message)
      },
    }
  },
}

function lastSentence(text: string): number {
  const stop = Math.max(text.lastIndexOf('. '), text.lastIndexOf('? '), text.lastIndexOf('! '))
  return Math.max(stop < 0 ? 0 : stop + 2, text.lastIndexOf('\n') + 1)
}
