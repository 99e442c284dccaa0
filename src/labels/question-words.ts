import type { LabelMatch, LabelShape } from '../recogniser/label.ts'
import { fold } from '../text/fold.ts'
import { type LabelConvention, STOP_DASH } from './convention.ts'
import { readDashed } from './dashed-question.ts'
import { isAsciiUpper, isBlank, skipBlank } from './names/units.ts'
import { readWideQuestion } from './wide-questions.ts'
import { endBeforeBreak } from './wrapped-colon.ts'

/** Words for one who asks, and for one who answers; single letters where the language abbreviates them. */
const ASKS =
  'question frage zusatzfrage nachfrage zwischenfrage vervolgvraag följdfråga repregunta pregunta pergunta domanda demande vraag me p d f fråga spørsmål spørgsmål kysymys küsimus spurning pytanie otázka vprašanje pitanje kérdés întrebare soru sual hỏi pertanyaan tanya soalan tanong swali savol galdera pyetje klausimas jautājums вопрос питання запитання въпрос питање прашање пытанне сұрақ ερώτηση'
const ANSWERS =
  'answer response antwort respuesta resposta risposta réponse antwoord r svar vastaus vastus odpowiedź odpověď odpoveď odgovor válasz răspuns cevap yanıt cavab đáp ðáp jawaban jawab jawapan sagot jibu javob erantzuna përgjigje atsakymas atbilde ответ відповідь отговор одговор адказ жауап απάντηση'
const PARTS: ReadonlyMap<string, 'ask' | 'answer'> = new Map([
  ...ASKS.split(' ').map((word) => [word, 'ask'] as const),
  ...ANSWERS.split(' ').map((word) => [word, 'answer'] as const),
])
const FOLDED = { ask: ASKS.split(' ').map(fold), answer: ANSWERS.split(' ').map(fold) }

/** The words of one side, folded. */
export function wordsOf(part: 'ask' | 'answer'): readonly string[] {
  return FOLDED[part]
}

/** In English and in capitals they are those of a press briefing, see `role-letters`, unless a full stop ends them. */
const OF_BRIEFINGS: ReadonlySet<string> = new Set(['QUESTION', 'ANSWER'])
/** By themselves these words head rows and paragraphs: that they alternate must tell. */
const PRIOR = 0.12
/** A whole word with a full stop and a dash heads nothing else, "Pregunta.- "; a letter may head a point of a list. */
const PRIOR_DASHED = { word: 0.5, letter: 0.2 }
/** One may stand behind the full stop. */
const DASHES = '-–—'
const EMPHASIS = ['**', '__', '*', '_', '']
const LONGEST = 13

export const questionWords: LabelConvention = {
  name: 'question-words',
  title: 'Question: and Answer:',
  about:
    'Interviews that label who asks and who answers by the words for it, in any of several languages, in bold perhaps, later ones by their first letters, or answers by names. They are labels where they alternate.',
  examples: [
    { line: 'Question: Is it safe?', label: 'Question' },
    { line: 'Answer: It is.', label: 'Answer' },
    { line: '**Frage:** Ist es sicher?', label: 'Frage' },
    { line: '**Antwort**: Ja.', label: 'Antwort' },
    { line: 'Pregunta. ¿Es seguro?', label: 'Pregunta' },
    { line: 'R. Lo es.', label: 'R' },
    { line: 'QUESTION. Is it safe?', label: 'QUESTION' },
    { line: 'Pregunta.- ¿Es seguro?', label: 'Pregunta' },
    { line: 'P.– ¿Es seguro?', label: 'P' },
    { line: '**P.** ¿Es seguro?', label: 'P' },
    { line: 'Question : Est-ce sûr ?', label: 'Question' },
    { line: 'Réponse : Oui.', label: 'Réponse' },
    { line: 'P/1 – É seguro?', label: 'P/1' },
    { line: 'R – É.', label: 'R' },
    { line: 'DOMANDA – È sicuro?', label: 'DOMANDA' },
    { line: '**Question: Is it safe?**<br>', label: 'Question' },
    { line: 'Me: Is it safe?', label: 'Me' },
    { line: 'Вопрос: Это безопасно?', label: 'Вопрос' },
    { line: 'Odpowiedź: Tak.', label: 'Odpowiedź' },
    { line: 'Întrebare: E sigur?', label: 'Întrebare' },
    { line: 'Ερώτηση: Είναι ασφαλές;', label: 'Ερώτηση' },
    { line: '（問）安全ですか。', label: '問' },
    { line: '(答)はい。', label: '答' },
    { line: 'س1/ هل هو آمن؟', label: 'س' },
  ],
  counterExamples: [
    'QUESTION: Is it safe?',
    'Questions: three of them',
    'Question 4: the bridge',
    'Question time: the bridge',
    'P. J. Lund wrote it.',
    'R. and so on',
    'Answer.it',
    'Me. I was there.',
    '**Question: is it safe?',
    'The question: is it safe?',
    'P.',
    'P/1',
    'R-12 was late.',
    'Svaret: det kom aldrig',
    'вопрос: это безопасно?',
    '（問題）安全ですか。',
    '(答弁)はい。',
    '問題です。',
    'سؤال جيد.',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const wide = readWideQuestion(line, at)
    if (wide !== undefined) return { ...wide, prior: PRIOR }
    const emphasis = EMPHASIS.find((mark) => line.startsWith(mark, at)) ?? ''
    const word = wordAt(line, at + emphasis.length)
    const part = PARTS.get(word.toLowerCase())
    if (part === undefined || (OF_BRIEFINGS.has(word) && !line.startsWith('. ', at + word.length))) return undefined
    const dashed = emphasis === '' ? readDashed(line, at) : undefined
    const number = dashed?.number ?? ''
    const speechAt =
      dashed !== undefined ? skipBlank(line, dashed.next) : behindMark(line, { from: at + emphasis.length, word, emphasis })
    if (speechAt < 0 || (word.length === 1 && !maySay(line, speechAt))) return undefined
    const ownLine = speechAt === line.length
    const label = word + number
    const place = {
      label,
      names: [label],
      shape: shapeOf(word),
      at,
      speechAt,
      ownLine,
      start: null,
      end: null,
      affiliation: null,
    }
    if (!ENDS_IN_DASH.test(line.slice(0, speechAt))) return { ...place, prior: PRIOR, part }
    return { ...place, prior: PRIOR_DASHED[word.length === 1 ? 'letter' : 'word'], style: STOP_DASH, part }
  },
}

// "Pregunta.- "
const ENDS_IN_DASH = /\.[-–—]\s?$/

function shapeOf(word: string): LabelShape {
  if (word.length === 1) return 'letter'
  return word === word.toUpperCase() ? 'caps' : 'title'
}

/** Letters that begin with a capital, or nothing. */
function wordAt(line: string, from: number): string {
  let end = from
  while (end - from <= LONGEST && isLetter(line.charCodeAt(end))) end++
  const first = line.charAt(from)
  return first === first.toLowerCase() ? '' : line.slice(from, end)
}

/** Of ASCII, or Latin, Greek or Cyrillic beyond it. */
function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0xc0 && unit <= 0x52f) || (unit >= 0x1e00 && unit <= 0x1eff)
}

interface Word {
  readonly from: number
  readonly word: string
  readonly emphasis: string
}

/** Behind the mark that ends the label and the white space after it, or -1.
 *     **Question:** Is it      **Question**: Is it      Question : Is it      P. Is it      **Question: Is it?**
 *                   ^                        ^                     ^             ^                     ^         */
function behindMark(line: string, { from, word, emphasis }: Word): number {
  const end = from + word.length
  const isClosed = emphasis !== '' && line.startsWith(emphasis, end)
  const mark = skipBlank(line, isClosed ? end + emphasis.length : end)
  const isColon = line.charAt(mark) === ':'
  if (!isColon && (line.charAt(mark) !== '.' || mark !== end || word === 'Me')) return -1
  const behind = !isColon && DASHES.includes(line.charAt(mark + 1) || ' ') ? mark + 2 : mark + 1
  const isClosedBehind = emphasis !== '' && !isClosed && line.startsWith(emphasis, behind)
  const next = isClosedBehind ? behind + emphasis.length : behind
  if (next < line.length && !isBlank(line.charCodeAt(next))) return -1
  return isClosed || isClosedBehind || emphasis === '' || endsWith(line, emphasis, next) ? skipBlank(line, next) : -1
}

/** Whether the whole line stands between the marks, a line break of HTML perhaps behind them. */
function endsWith(line: string, emphasis: string, from: number): boolean {
  const last = endBeforeBreak(line, from)
  return last - emphasis.length > from && line.startsWith(emphasis, last - emphasis.length)
}

/** Behind a letter: a sentence, and no further initial. */
function maySay(line: string, at: number): boolean {
  const first = line.charAt(at)
  if (first === '' || first !== first.toUpperCase()) return false
  return !(isAsciiUpper(line.charCodeAt(at)) && line.charAt(at + 1) === '.')
}
