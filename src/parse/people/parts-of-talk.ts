import { fold } from '../../text/fold.ts'
import { wordSet } from '../../text/word-set.ts'

/** Words for one who asks, and for one who answers; single letters where the language abbreviates them. */
const ASKS =
  'question frage zusatzfrage nachfrage zwischenfrage vervolgvraag följdfråga repregunta pregunta pergunta domanda demande vraag me q p d f fråga spørsmål spørgsmål kysymys küsimus spurning pytanie otázka vprašanje pitanje kérdés întrebare soru sual hỏi pertanyaan tanya soalan tanong swali savol galdera pyetje klausimas jautājums вопрос питання запитання въпрос питање прашање пытанне сұрақ ερώτηση'
const ANSWERS =
  'answer response antwort respuesta resposta risposta réponse antwoord a r svar vastaus vastus odpowiedź odpověď odpoveď odgovor válasz răspuns cevap yanıt cavab đáp ðáp jawaban jawab jawapan sagot jibu javob erantzuna përgjigje atsakymas atbilde ответ відповідь отговор одговор адказ жауап απάντηση'
const FOLDED = { ask: [...wordSet(ASKS)].map(fold), answer: [...wordSet(ANSWERS)].map(fold) }

/** The words of one side, folded. */
export function wordsOf(part: 'ask' | 'answer'): readonly string[] {
  return FOLDED[part]
}

const WORDS = { ask: new Set(FOLDED.ask), answer: new Set(FOLDED.answer) }

/** Whether a label is a word for one who asks, or for one who answers. Of letters only Q and A are sure in every language. */
export function partOf(label: string): 'ask' | 'answer' | undefined {
  const folded = fold(label)
  if (folded.length === 1) return folded === 'q' ? 'ask' : folded === 'a' ? 'answer' : undefined
  return WORDS.ask.has(folded) ? 'ask' : WORDS.answer.has(folded) ? 'answer' : undefined
}
