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
