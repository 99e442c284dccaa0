import * as languages from './languages.ts'
import common from './words/common.txt'

// roles:
const HEADING = /^(\w+):$/
const SPACES = /\s+/

type Words = ReadonlySet<string>
let lists: Map<string, Set<string>> | undefined

/** Reads the lists of all languages: a paragraph each, its name before a colon, then its words. */
function load(): Map<string, Set<string>> {
  const loaded = new Map<string, Set<string>>()
  for (const text of Object.values(languages)) {
    let list = new Set<string>()
    for (const line of text.split('\n')) {
      const name = HEADING.exec(line)?.[1]
      if (name !== undefined) {
        list = loaded.get(name) ?? new Set()
        loaded.set(name, list)
      } else if (line !== '' && !line.startsWith('#')) for (const word of line.split(SPACES)) list.add(word)
    }
  }
  loaded.set('common', new Set(common.trim().split(SPACES)))
  return loaded
}

function list(name: string): () => Words {
  let words: Words | undefined
  return () => {
    if (words === undefined) {
      lists ??= load()
      words = lists.get(name) ?? new Set()
    }
    return words
  }
}

/** What stands before a name: mr, senator, herr. */
export const titles = list('titles')
/** Abbreviations whose period ends nothing. */
export const abbreviations = list('abbreviations')
/** What a speaker is called who is not named: moderator, witness, frage. */
export const roles = list('roles')
/** Small words within names: of, van, de. */
export const particles = list('particles')
export const givenNames = list('given')
/** Words of sentences, which stand before a colon in prose and seldom in a label. */
export const prose = list('prose')
/** What heads a list or a field and is nobody: note, date, agenda. */
export const fields = list('fields')
/** Words that real documents write small: hardly names. */
export const commonWords = list('common')
/** Words by which somebody speaks for himself or to another: i, we, you. */
export const persons = list('persons')
/** Words with which people begin to speak: thank, good, hello. */
export const greetings = list('greetings')
/** Words of firms and positions, which stand in the line below a name. */
export const positions = list('positions')
/** Words by which a text calls itself a talk: transcript, minutes, interview. */
export const talks = list('talks')
/** Ends of names that are offices, where a script sets no spaces: 委員, 위원장. */
export const officeEnds = list('offices')
/** What is heard besides speech: applause, laughter, beifall. */
export const sounds = list('sounds')
