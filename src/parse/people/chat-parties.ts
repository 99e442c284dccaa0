import { wordSet } from '../../text/word-set.ts'
import lists from './words.json' with { type: 'json' }

/** What a chat with a program calls who writes to it, the program, and what else has a label; folded. */
const PARTIES = wordSet(lists.parties)
/** Behind these may stand which of its kind a program is: "GPT 4o", "Claude 3.5 Sonnet". */
const PROGRAMS = wordSet(lists.programs)
const VERSION =
  /^(?:\d{1,2}[a-z]?|v\d|turbo|pro|plus|flash|ultra|mini|nano|opus|sonnet|haiku|instant|preview|code|chat|advanced|assistant|ai|r1|coder)$/
/** "You said:" above what is copied from a page. */
const SAID = ' said'

/** Whether a folded label names a party of a chat with a program. */
export function isChatParty(key: string): boolean {
  const name = withoutSaid(key).normalize('NFC')
  const [first = '', ...rest] = name.split(' ')
  return PARTIES.has(name) || (PROGRAMS.has(first) && rest.every((word) => VERSION.test(word)))
}

/** "You said" above what is copied from a page: "You". */
export function withoutSaid(label: string): string {
  return label.endsWith(SAID) ? label.slice(0, -SAID.length) : label
}
