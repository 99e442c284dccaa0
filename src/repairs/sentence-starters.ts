/** Words that begin sentences of speech; no names of methods and no endings of domains among them. */
const STARTERS = `And I So But We The It You That This If Yeah He What They There Because When Well My How No Our Why Or These Okay OK Yes Those Oh Uh Um
She Maybe Just Would Could Should Who Which His Her Their Your Thank Thanks Absolutely Exactly Obviously Actually Basically Certainly Definitely
Probably Perhaps Hopefully Unfortunately Fortunately However Therefore Although Though While Since Until Unless Despite During Whether
Also Another Again Alright Anyway Besides Both Even Ever Everybody Everyone Everything Finally Good Hello Hey Hi Here Imagine Instead
Many Meanwhile Most Much Neither Never Nobody Nothing Obviously Often Once Only Otherwise People Please Plus Presumably Quite Rather
Really Recently Secondly Somebody Someone Something Sometimes Sorry Still Such Sure Surely Today Tomorrow Tonight Unlike Usually Very
Welcome Whatever Whenever Wherever Within Without Wow Yep Yesterday Yet Somehow Similarly Nevertheless Nonetheless Honestly Frankly
Clearly Currently Especially Eventually Interestingly Literally Mostly Naturally Oftentimes Personally Sadly Typically Ultimately Mr Mrs Ms Dr Senator Governor President Secretary Chairman Ladies Gentlemen Thirdly Apparently`

/** These may be names in code as well, or endings of domains: the sentence must go on with a word of grammar. */
const DOUBTFUL = `Now In Like Right As Is A An For Let Do All Not First Then Some Are On At Can To Every Where By Of Have With Will Go Did Look See Over
Under Each Does After Before More Was Were Has Had From Give One Two Three Any Between Through Up Be Being Last Next Take Think Got
Having Looking Going Me Us Him Them To`

/** Behind a doubtful one. */
const FOLLOWERS = `the a an this that these those it we you they he she i my our your his her its their there what who how why everyone
everybody somebody people me us`

const PRONOUNS = new Set('I It You He She We They That This There What Who How Where When Here Let These Those'.split(' '))

const SPACES = /\s+/
/** It’s, you're, don't */
const ENDING = /^(.+?)(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/

let starters: Set<string> | undefined
let doubtful: Set<string> | undefined
let followers: Set<string> | undefined

/** Whether a sentence of speech often begins with the capitalised word: "However", "It’s". */
export function startsSentence(word: string): boolean {
  starters ??= new Set(STARTERS.split(SPACES))
  if (starters.has(word)) return true
  const [, stem] = ENDING.exec(word) ?? []
  return stem !== undefined && (PRONOUNS.has(stem) || NEGATED.has(stem))
}

/** Don't, can't, won't */
const NEGATED = new Set('Do Does Did Is Are Was Were Ca Wo Would Could Should Have Has Had'.split(' '))

/** Whether it may also be a name in code: "Now", "All". */
export function mayStartSentence(word: string): boolean {
  doubtful ??= new Set(DOUBTFUL.split(SPACES))
  return doubtful.has(word)
}

/** Whether the lower-case word shows that what it stands behind began a sentence. */
export function followsStarter(word: string): boolean {
  followers ??= new Set(FOLLOWERS.split(SPACES))
  return followers.has(word)
}
