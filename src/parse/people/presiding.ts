import { wordSet } from '../../text/word-set.ts'

/** Who presides over a house, folded; a name may stand behind. */
const OFFICES = wordSet(`
  marszałek marszalek wicemarszałek wicemarszalek elnok alelnok puhemies voorzitter ondervoorzitter talmannen vizeprasident
  vizeprasidentin vicepresidente vicepresidenta przewodniczacy przewodniczaca wiceprzewodniczacy wiceprzewodniczaca předsedající
  predsedajici predsedajuci predsedajuca mistopredseda mistopredsedkyne forseti baskan головуючии председательствующии
  председательствующая головуючий председательствующий`)

/** Alone they preside; before a name they are the office of anybody. */
const ALONE = wordSet('presidenten presidente formanden ordforanden predseda predsedkyne голова')

/** What stands before an office: an article, an ordinal, a form of address. */
const BEFORE = wordSet(
  'the de der die mr mrs ms madam hon first second third erster erste zweiter zweite eerste tweede forste andre acting assistant',
)
const DEPUTY_SPEAKER = /^(?:deputy|assistant deputy) speaker$/
const COMMISSIONER = 'the commissioner'
// 井上委員長     北岸副議長
const EASTERN = /^[\u4e00-\u9fff]{1,4}(?:委員長|議長)$/
const FRENCH = /^(?:m|mme) l[ea] (?:presidente?|vice presidente?)$/

/** Whether a folded label names who presides, by the office alone or before a name. */
export function presides(folded: string): boolean {
  if (folded === COMMISSIONER || FRENCH.test(folded) || EASTERN.test(folded)) return true
  const words = folded.split(' ')
  const from = words.findIndex((word) => !BEFORE.has(word))
  if (from < 0) return false
  const office = words.slice(from)
  if (DEPUTY_SPEAKER.test(office.join(' '))) return true
  return OFFICES.has(office[0] ?? '') || (office.length === 1 && ALONE.has(office[0] ?? ''))
}
