import type { Turn } from '../model/turn.ts'
import { foldName } from '../text/fold.ts'

/** What a turn says about who speaks. */
export type SpeakerKey = Pick<Turn, 'speaker' | 'speakerId' | 'label'>

/** How a query fits a speaker: not at all, by a part of the name, by the whole name or id. */
export type SpeakerFit = 'none' | 'part' | 'exact'

/** Scripts that write names without spaces, so that a part of a name is a part of a word. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** Whether the words from some place on, written together, are `joined`: "o neil" holds "oneil". */
function holdsRun(words: readonly string[], joined: string): boolean {
  return words.some((_, start) => {
    let run = ''
    for (let index = start; index < words.length && run.length < joined.length; index++) run += words[index]
    return run === joined
  })
}

/** Whether every word of the query is a word of the name, or the name holds the query written together. */
function fitsPart(query: readonly string[], name: string): boolean {
  const words = name.split(' ')
  if (query.every((word) => words.includes(word))) return true
  const joined = query.join('')
  return holdsRun(words, joined) || (UNSPACED.test(joined) && name.includes(joined))
}

function fitOf(query: string, key: SpeakerKey): SpeakerFit {
  const names = [key.speaker, key.speakerId, key.label].map((name) => foldName(name ?? ''))
  if (query === names[0] || query === names[1]) return 'exact'
  return names.some((name) => fitsPart(query.split(' '), name)) ? 'part' : 'none'
}

/**
 * A test of speakers against one query. Name, surname, given name and id are enough, in any spelling that folds alike:
 * "aslı", "Aydintasbas" and "asli-aydintasbas" all fit Aslı Aydıntaşbaş. A query without a letter is compared as it is.
 */
export function speakerMatcher(query: string): (key: SpeakerKey) => SpeakerFit {
  const folded = foldName(query)
  if (folded === '') return (key) => (query === key.speaker || query === key.label ? 'exact' : 'none')
  const known = new Map<string, SpeakerFit>()
  return (key) => {
    if (key.speakerId === null && key.speaker === null && key.label === null) return 'none'
    const name = `${key.speaker}\n${key.speakerId}\n${key.label}`
    const fit = known.get(name) ?? fitOf(folded, key)
    known.set(name, fit)
    return fit
  }
}
