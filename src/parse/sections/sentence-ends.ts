import type { Judged } from '../../recogniser/recogniser.ts'

const SENTENCE_END = /[.?!…。？！؟؛।:;—–-]["'”’»）)\]】」』*_]*\s*$|[)\]）】]\s*$/

/** Whether a line ends as speech does: with the mark of a sentence, a dash where somebody breaks off, or a note in brackets. */
export function endsAsSpeech(text: string): boolean {
  return SENTENCE_END.test(text)
}

/** Half a turn that may end otherwise. */
const DOUBT = 0.5
const USUAL = { turns: 4, share: 0.7 }

/** How many first paragraphs of turns in the look-ahead end as sentences do. */
export class SentenceEnds {
  turns = 0
  #ended = 0

  learn(ahead: readonly Judged[]): void {
    let last: string | undefined
    for (const { block, verdict } of ahead) {
      const label = verdict.label?.match
      if (label === undefined && !block.blank) {
        if (last !== undefined) last = block.line.text
        continue
      }
      // Below a name alone on its line a blank one may stand.
      if (last !== undefined && last.trim() !== '') {
        this.#count(last)
        last = undefined
      }
      if (label !== undefined) last = block.line.text.slice(label.speechAt)
    }
    if (last !== undefined && last.trim() !== '') this.#count(last)
  }

  #count(last: string): void {
    this.turns++
    if (endsAsSpeech(last)) this.#ended++
  }

  /** Whether so much of the speech ends as sentences do that a line which does not is worth a second look. */
  get areUsual(): boolean {
    return this.turns >= USUAL.turns && this.share >= USUAL.share
  }

  /** The same, less where few turns are seen. */
  get likelyShare(): number {
    return this.#ended / (this.turns + DOUBT)
  }

  /** Of all turns seen. */
  get share(): number {
    return this.turns === 0 ? 0 : this.#ended / this.turns
  }
}

// "… is it?"  "… is it?” he said"
const QUESTION_END = /[?？؟]["'”’»)\]*_]*(?:\s|$)/

/** Whether a word of a text ends a question, as no "?" within an address does. */
export function endsQuestion(text: string): boolean {
  return QUESTION_END.test(text)
}

const PERSONS =
  /(?:^|\s)(?:i|i['’]m|i['’]ve|i['’]d|you|you['’]re|we|we['’]re|my|me|yeah|okay|uh|um|ich|wir|du|ja|nein|mir|je|j['’]ai|vous|nous|oui|yo|tú|usted|nosotros|sí|eu|você|nós|sim|io|noi|sì)(?=[\s,.]|$)/i

/** Whether such words stand in a text as those say who speak: "I", "you". */
export function saysPersons(text: string): boolean {
  return PERSONS.test(text)
}
