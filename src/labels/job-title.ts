import { CONNECTIVES } from './names/vocabulary.ts'

/** Marks of sentences; a full stop behind a few letters is one of an abbreviation: "Sr. Analyst". */
const SENTENCE = /[:;?!…“”]|\p{L}{4}\. /u
const CAPITAL = /^[\p{Lu}\p{Lo}(\d]/u
// "I would"  "You said"  "Yes, As"
const SPEAKS = /^(?:I|I['’]\w{1,2}|You|We|He|She|They|It|Yes|No|And|But|So|Well|Right|Okay|Ok|Thanks?|That|This|There)\b/

/** Whether words behind a name are a title or a house, not what is said: "Chief Executive Officer", "Lund Holdings plc". */
export function isJobTitle(text: string): boolean {
  if (SENTENCE.test(text) || SPEAKS.test(text)) return false
  const words = text.split(/[\s,/-]+/).filter((word) => word !== '' && !CONNECTIVES.has(word.toLowerCase()))
  const capitals = words.filter((word) => CAPITAL.test(word)).length
  return capitals > 0 && words.length - capitals <= capitals
}
