/** What stands before n't. */
const NEGATED = 'do did would could should was had ca wo must might need'

const AUXILIARIES =
  'am was were be have had do did done can could may might must shall should will would ought used cannot gotta gonna wanna'

/** Followed by "'ve" and "'d've" too: "I would've". */
const WITH_HAVE = 'would could should might must'

const ADVERBS = `absolutely accidentally actively actually admittedly again almost already also always apparently automatically
barely basically briefly carefully certainly clearly completely consistently constantly continually continuously
currently deeply definitely deliberately desperately directly distinctly earnestly easily either embarrassingly ended entirely
especially essentially even eventually ever evidently exactly explicitly finally firmly first foolishly formally formerly
frankly freely frequently fully further generally genuinely gladly gradually gratefully greatly happily hardly heartily
hereby honestly hopefully humbly immediately increasingly initially instantly instead instinctively intentionally
intuitively just kinda kindly largely lately later likely literally mainly maybe merely mistakenly mostly myself naively
naturally nearly necessarily never nevertheless next nonetheless normally not now obviously occasionally officially often once
only openly ordinarily originally otherwise partially particularly perfectly perhaps personally physically politely positively
possibly practically predominantly presently presumably previously primarily privately probably profoundly properly proudly
publicly purely purposely quickly quietly quite rarely readily really recently regularly reluctantly repeatedly respectfully
routinely sadly secretly seldom seriously sharply shortly similarly simply sincerely slightly slowly solely somehow sometimes
soon sorta specifically still strictly strongly subsequently suddenly supposedly surely technically tentatively thankfully
then thereby therefore thoroughly thus too totally traditionally truly truthfully twice typically ultimately unconsciously
understandably unfortunately usually utterly vaguely vehemently very vigorously violently vividly voluntarily wholeheartedly
wholly willingly wisely wrongly`

/** Present and past of irregular verbs. */
const IRREGULAR = `arise arose awoke became become began begin bet bind bite blew bled bought bring broke brought build built
came catch caught choose chose cling come cost crept cut dealt did dig drank draw dreamt drew drink drove dug eat ate fall fed
feed feel fell felt fight find flew fling flung fly forbid forgave forget forgive forgot forsook fought found froze gave get
give goes got grew grind ground grow grew hang heard hear held hid hide hit hold hung hurt keep kept knew know laid lay lead
leant leap leapt learnt leave led left lend lent let lit lose lost made make mean meant meet met mistook outdid outgrew
overcame overcome overdid overheard oversaw oversee overslept overthink overthought paid pay proofread prove put quit read
rebuild rebuilt redid redo rethink rewrite rewrote ride rise rode rose sang sank saw say said see seek sell send sent set
sewed shake shone shook shoot shot showed shrank shrink shut sit sat slept sleep slid slide sold sought speak spend spent
split spoke spread sprang spun stand steal stick stole stood stuck stung strike strive strode strove struck swam swear sweep
swept swim swing swore swung take taught teach tear tell think thought threw throw thrust told took tore undergo underwent
understand understood undertake undertook undo undid uphold upheld wake wear weep went wept win withdrew withheld withstood
woke wore wound write wrote`

/** Their past ends in "ed", "d" or "ied". */
const REGULAR = `abandon abide absorb accept accommodate accompany accomplish account accuse achieve acknowledge acquire act adapt
add address adjust admire adopt adore advance advise advocate affirm agonize agree aim allow alter amend analyze announce
answer anticipate apologize appeal appear applaud apply appoint appreciate approach approve argue arrange arrive ascribe ask
aspire assemble assert assign assist associate assume assure attach attempt attend attribute authorize avoid await back bake
balance base beg_ behave believe belong blame bless block blush board boil borrow bother bounce bow breathe browse brush burn
bump call calculate campaign cancel capture care carry cast celebrate challenge change characterize charge chase check cheer cherish
chuckle cite claim clarify clean clear click climb close coach coauthor code collaborate collapse collect combine comment commend
commence communicate compare compete compile complain complete compose concede conceive concentrate conclude concur_ condemn conduct
confess confirm confuse congratulate connect consider construct consult consume contact contemplate contend continue contribute
convert convey convince cook cooperate copy correct count counsel cover crack crash crave create credit criticize cross cry
cultivate dance dare decide declare decline decrease dedicate deem defend define delay delegate delete deliver demand demonstrate
denounce deny depart depend deploy derive describe deserve design desire despise destroy detect detest develop devote devour
diagnose dictate differ digest direct disable disagree disappear disclose discover discuss dislike dismiss display dispute distinguish
distribute dive divide donate double doubt download draft drag_ dread dream dress drift drop_ dwell earn echo edit educate
elaborate elect email embark embrace emerge emphasize employ enable encounter encourage end endorse endure engage enjoy enlist
enroll ensure enter entertain entrust envision envy escape establish estimate evaluate evolve examine exceed exchange exclude excuse
execute exercise exhale exhaust exist expand expect experience experiment explain explore express extend face fail fancy fear
figure file film filter finance finish fire fish fix focus follow force form formulate found fund gain gamble gather gaze generate
gesture glance google govern grab_ grade graduate grant grasp greet grieve grin_ groan guarantee guard guess guide hail handle
happen harbor hate haul head heal heed help hesitate highlight hike hire hug_ hunt hurry identify ignore illustrate imagine
implement implore imply impose improve include incorporate increase indicate infer_ inform inherit initiate inquire insert insist
inspect inspire install instruct integrate intend interact interject interpret interrupt interview introduce invent invest
investigate invite invoke involve iterate jog_ join joke judge jump justify kick kill kind kiss knit_ knock label lack land laugh
launch lean learn lecture liberate lift like limit link list listen live load loan loathe locate lock log_ long look loosen love
lower maintain manage march mark marry match matter mature measure mediate memorize mention merge migrate miss misread
misremember misspeak mix modify monitor mourn move multiply murder muse name narrate need negotiate nod_ nominate note notice nurse
obey object observe obtain occupy offer open operate oppose opt order organize outline overlook owe own pack paint panic park
participate partner pass pause perceive perform permit_ persist persuade photograph pick picture pitch place plan_ plant play plead
pledge plot_ point poke ponder pop_ portray pose position possess post postpone pour practice praise pray predict prefer_ prepare
prescribe present preserve press pretend prevent print proceed process proclaim procure produce progress project promise promote
prompt pronounce propose prosecute protect protest provide publish pull pump punch purchase pursue push qualify question
quote race raise rank rap_ reach react realize reassure recall receive recite reckon recognize recollect recommend reconcile
reconsider record recover recruit recuse redesign reduce refactor refer_ reflect refuse refute regard register regret_ reign
reinforce reiterate reject rejoice relate relax release relish rely remain remark remember remind remove render renew renounce
rent repair repeat replace reply report represent request require rescue research resemble resent reserve reside resign resist
resolve resonate respect respond rest restart restore restrain resume retain retire retreat return reveal review revise revisit
reward ride risk roll rush sacrifice salute sample satisfy save savor scan_ schedule scold score scramble scratch scream screw
scroll search second secure seem select sense separate serve settle shape share shift ship_ shop_ shout shove shrug_ side sigh sign
simplify sip_ skate sketch skim_ skip_ slam_ slap_ slip_ slow smash smell smile smoke snap_ snore solve sort sound spare spark
specialize specify speculate spell spill spot_ squeeze stage stamp stare start state stay step_ stop_ store strain
stress stretch structure struggle study stumble submit_ subscribe substitute succeed suffer suggest sum_ summarize supervise supply
support suppose surf surprise surrender surround survey survive suspect suspend sustain switch sympathize synthesize tackle
talk tap_ target taste tease tend test testify text thank think tie tip_ touch tour trace track trade trail train transcribe
transfer_ transition translate transmit_ transport travel treat tremble trim_ trip_ trust try tuck tune turn tweet twist type
uncover underestimate underline unite unlock update upgrade upload urge use utilize utter value vent venture verify view
visit visualize voice volunteer vote vow wait walk wander want warn wash waste wave weigh welcome whisper whistle wind wipe wish
wonder work worry worship wrap_ wrestle yearn yell yield zoom`

/** With "I" these are words or names of their own: split on evidence only. */
const DOUBTFUL = new Set('be bet bid did do done drive fill go goes lie mine rate rip run sing watch were win won'.split(' '))

let words: Set<string> | undefined

/** Whether the lower-case word often stands behind the pronoun I: "think", "don’t", "really". */
export function followsI(word: string): boolean {
  words ??= collect()
  return words.has(word.replace('’', "'"))
}

/** Whether the word behind "I" makes a word or a name with it, such as "Ido". */
export function isDoubtfulAfterI(word: string): boolean {
  return DOUBTFUL.has(word)
}

function collect(): Set<string> {
  const all = new Set([AUXILIARIES, ADVERBS, IRREGULAR].join(' ').split(SPACES))
  for (const word of NEGATED.split(' ')) all.add(word + "n't")
  for (const word of WITH_HAVE.split(' ')) all.add(word + "'ve")
  for (const word of DOUBTFUL) all.add(word)
  for (const verb of REGULAR.split(SPACES)) {
    all.add(verb.replace('_', ''))
    all.add(pastOf(verb))
  }
  return all
}

const SPACES = /\s+/

/** "bake" -> "baked", "carry" -> "carried", "stop_" -> "stopped". */
function pastOf(verb: string): string {
  if (verb.endsWith('_')) return verb.slice(0, -1) + verb.at(-2) + 'ed'
  if (verb.endsWith('e')) return verb + 'd'
  return CONSONANT_Y.test(verb) ? verb.slice(0, -1) + 'ied' : verb + 'ed'
}

/** carry */
const CONSONANT_Y = /[^aeiou]y$/
