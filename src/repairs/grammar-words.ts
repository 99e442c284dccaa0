import { functionWords } from './function-words.ts'

/** Words of grammar, and what people say between words, besides those of the pairs. */
const FURTHER = `a an i me him us them itself no yes yeah yep nope ok okay oh ah uh um hmm huh well right sure please thanks too very just even also only still already
yet ever never always often maybe perhaps really actually basically obviously probably certainly definitely especially particularly exactly absolutely
anyway anyways however therefore although whereas unless though then there here now again once twice first second finally today tomorrow
yesterday sometimes later soon every each any another other same such these those whose whom either neither nor let lets got going gonna wanna said says say think
know mean see guess suppose hope believe one two three four five including i'm i've i'd i'll it's that's there's he's she's we're they're
you're don't didn't doesn't isn't wasn't won't can't couldn't wouldn't let's what's who's we've they've you've we'll you'll they'll he'll sir madam ladies gentlemen`

let words: Set<string> | undefined

/** Whether the lower-case word is one of the few hundred that hold speech together. */
export function isGrammarWord(word: string): boolean {
  words ??= new Set(`${functionWords()} ${FURTHER}`.replaceAll('\n', ' ').split(' '))
  return words.has(word.includes('’') ? word.replace('’', "'") : word)
}
