/** A letter behind one of these counts or classes things: "Plan B." */
const ENUMERATED = `Act Alternative Annex Answer Appendix Area Article Band Battery Block Box Building Camp Case Category Cell Chapter Choice Clause
Class Column Company Concourse Condition Corridor Deck Division Document Dorm Draft Drive Element Exhibit Exit Factor Figure Filter Flight Form Formula
Gate Gen Generation Grade Grid Group Hall Hepatitis House Influenza Item Key Lane Layer Lesson Letter Level Line Link List Lot Market Measure Medicare Message
Method Mode Model Module Note Number Object Option Order Panel Paragraph Part Party Path Patient Pattern Period Person Phase Piece Pillar Plan
Platform Player Point Position Problem Product Project Proposal Proposition Protocol Question Region Requirement Resolution Room Route Row Rule Sample
Scenario Schedule Season Section Sector Sentence Series Set Setting Share Side Signature Site Slide Slot Solution Source Stage Staircase State Station Step Strategy Stream Street Strain
Structure Study Subject Subpart Suite System Tab Table Team Terminal Test Theme Theory Thread Tier Title Topic Track Treatment Type Unit User Variable
Variant Vector Version Vitamin Volume Wall War Ward Wing Witness Zone`

/** Capitalised at the start of a sentence, and no names. */
const STARTERS = `A About Above According Actually Additionally After Afterwards Again Ah All Almost Alright Also Although Always Am An And Another Any Anybody Anyone Anything
Anyway Apparently Are Aren't Around As At Back Basically Because Been Before Being Besides Between Both But By Bye Can Can't Certainly Clearly Come Correct Could
Currently Definitely Despite Did Didn't Do Does Doesn't Don't Due During Each Earlier Either Eventually Even Ever Every Everybody Everyone Everything
Exactly Except Excuse Finally First Following For Fortunately From Further Furthermore Generally Get Given Go Good Got Great Had Has Have Haven't Having He
He's Hello Hence Her Here Here's Hey Hi His Honestly Hopefully How However I I'd I'll I'm I've If Imagine In Indeed Instead Into Is Isn't It It's Its Just Last Later Let
Let's Like Likewise Look Many Maybe Me Meanwhile More Moreover Most Much My Naturally Neither Never Nevertheless New Next No Nobody None Nonetheless Nor Not Nothing
Now Obviously Of Often Oh Okay On Once One Only Or Other Others Our Out Over Perhaps Please Presumably Probably Quite Rather Really Recently
Regarding Remember Right Same Second See She She's Should Similarly Since So Some Somebody Someone Something Sometimes Soon Sorry Still Such
Suddenly Sure Surely Take Thank Thanks That That's The Their Them Then There There's Therefore These They They're They've Things Third This Those
Though Through Thus To Today Together Tomorrow Tonight Too True Two Under Unfortunately Unless Until Up Upon Us Use Usually Very Was We We'd We'll We're We've Welcome Well
Were What What's Whatever When Whenever Where Whereas Wherever Whether Which While Who Who's Whoever Whom Whose Why Will With Within
Without Won't Would Wow Yeah Yep Yes Yesterday Yet You You'd You'll You're You've Your`

const SPACES = /\s+/

let enumerated: Set<string> | undefined
let starters: Set<string> | undefined

/** Whether a capital letter behind the word numbers something: "Plan", "vitamin". */
export function isEnumerated(word: string): boolean {
  enumerated ??= new Set(ENUMERATED.split(SPACES))
  return enumerated.has(word.charAt(0).toUpperCase() + word.slice(1))
}

/** Whether the capitalised word begins sentences and is no name: "The", "However". */
export function beginsSentence(word: string): boolean {
  starters ??= new Set(STARTERS.split(SPACES))
  return starters.has(word.replace('’', "'"))
}
