import { tellsOath, witnessIn } from '../sections/oath.ts'
import { isExaminerLine } from './labels.ts'
import { learn, type Member } from './member.ts'

// BY MS. LUND:     CROSS-EXAMINATION BY MR. VEY
//    ^^^^^^^^                           ^^^^^^^
const EXAMINES = /(?:^|\n)(?:[A-Z -]{0,24}EXAMINATION[ \n])?B[Yy] ((?:MRS?|MS|MISS|DR|Mrs?|Ms|Miss|Dr)\.? [^\n:;?!()]{2,40}):\s*$/
const EXAMINATION = /(?:^|\n)[A-Z -]{0,24}EXAMINATION BY ((?:MRS?|MS|MISS|DR)\.? [A-Z][^\n:;?!()a-z]{1,40})$/
// Questions by MR LUND     Further questions from MS VEY
const QUESTIONS = /^(?:Further q|Q)uestions (?:by|from) ((?:MRS?|MS|MISS|DR|SIR|LORD|LADY)\.? [A-Z][A-Z .'’-]{1,40})$/
const EXAMINES_REACH = 120

/** Who examines from here on, by the last line of a text; "MS. LUND". */
function examinerIn(text: string): string | undefined {
  const end = text.slice(-EXAMINES_REACH)
  if (end.includes('uestions ')) return QUESTIONS.exec(lastLine(end))?.[1]
  if (!end.includes('BY ') && !end.includes('By ')) return undefined
  return (EXAMINES.exec(end) ?? EXAMINATION.exec(end))?.[1]
}

function lastLine(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.slice(trimmed.lastIndexOf('\n') + 1).trimStart()
}

/** Who speaks in a court or a deposition as Q, and who as A. */
export class Court {
  readonly #meet: (label: string, line: number) => Member
  #examiner: Member | undefined
  #witness: Member | undefined
  /** Who was sworn last, until the first answer: nobody is met who says nothing. */
  #sworn: { readonly label: string; readonly line: number } | undefined
  /** Somebody asks as Q: elsewhere, A is a letter that stands for a name. */
  #asks = false
  /** The line heard last: an oath may take two. */
  #heard = ''

  /** `meet` finds or makes the member of a name. */
  constructor(meet: (label: string, line: number) => Member) {
    this.#meet = meet
  }

  /** Hears a line or a text that is no speech, or one that may be. */
  hear(text: string, line: number, mayBeSpeech = false): void {
    const examiner = examinerIn(text)
    if (examiner !== undefined) this.examine(this.#meet(examiner, line))
    const witness = mayBeSpeech && !tellsOath(text) ? undefined : witnessIn(`${this.#heard}\n${text}`)
    if (witness !== undefined) this.#sworn = { label: witness, line }
    if (text.trim() !== '') this.#heard = lastLine(text)
  }

  /** BY MS. LUND: makes the following Q hers. */
  examine(member: Member): void {
    learn(member, { role: 'examiner' })
    this.#examiner = member
  }

  #testifies(): Member | undefined {
    const sworn = this.#sworn
    this.#sworn = undefined
    if (sworn === undefined) return this.#witness
    const member = this.#meet(sworn.label, sworn.line)
    learn(member, { role: 'witness' })
    this.#witness = member
    return member
  }

  /** Whose a label is that names nobody; undefined for any other. */
  of(label: string): Member | undefined {
    if (label === 'Q') {
      this.#asks = true
      return this.#examiner
    }
    return (label === 'A' && (this.#asks || this.#examiner !== undefined)) || label === 'THE WITNESS' || label === 'THE DEPONENT'
      ? this.#testifies()
      : undefined
  }

  /** A member speaks once more, by a label that was met before. */
  meetAgain(member: Member, label: string): void {
    if (member.role === 'examiner' && isExaminerLine(label)) this.#examiner = member
  }

  /** Forgets who examines and who testifies. */
  rewind(): void {
    this.#examiner = undefined
    this.#witness = undefined
    this.#sworn = undefined
    this.#asks = false
    this.#heard = ''
  }
}
