/** What stands before n't. */
const NEGATED = ' do did would could should was had ca wo must might need have '

const AUXILIARIES =
  'am was were be have had do did done can could may might must shall should will would ought used cannot gotta gonna wanna'

/** Followed by "'ve" and "'d've" too: "I would've". */
const WITH_HAVE = ' would could should might must '

const ADVERBS = `alone both sure fundamentally absolutely accidentally actively actually admittedly again almost already also always apparently automatically
barely basically briefly carefully certainly clearly completely consistently constantly continually continuously
currently deeply definitely deliberately desperately directly distinctly earnestly easily either embarrassingly entirely
especially essentially even eventually ever evidently exactly explicitly finally firmly first foolishly formally formerly
frankly freely frequently fully further generally genuinely gladly gradually gratefully greatly happily hardly heartily highly
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
const IRREGULAR = `arise arose ate awoke became become began begin bent bet bind bit bite bled blew bought bring broadcast broke brought build
built burst came catch caught choose chose cling come cost crept cut dealt did dig drank draw dreamt drew drink drove dug eat
fall fed feed feel fell felt filled fight find fled flew fling flung fly forbid forecast foresaw forgave forget forgive forgot
forsook fought found froze gave get give goes got grew grind ground grow hang hear heard held hid hide hit hold hung hurt keep
kept kneel knelt knew know laid lay lead leant leap leapt learnt leave led left lend lent let lit lose lost made make mean
meant meet met mistook outdid outgrew outran overcame overcome overdid overheard overran oversaw oversee overslept overthink
overthought paid partook pay proofread prove put quit read rebuild rebuilt redid redo reread rerun reset rethink retold
rewrite rewrote ride rise rode rose said sang sank sat saw say see seek sell send sent set sewed shake shed shone shook shoot
shot show showed shrank shrink shut sit sleep slept slid slide slit slung sold sought spat speak spend spent spilt spin split spoke
sprang spread spun stand stank steal stick stole stood strike strive strode strove struck stuck stung swam swear sweat sweep
swept swim swing swore swung take taught teach tear tell think thought threw throw thrust told took tore trod undergo
understand understood undertake undertook underwent undid undo unwound upheld uphold wake wear weep went wept win withdrew
withheld withstood woke wore wound write wrote`

/** Their past ends in "ed", "d" or "ied". */
const REGULAR = `abandon abide absorb accept accommodate accompany accomplish account accuse achieve acknowledge acquire act adapt add address
adjust admire admit_ adopt adore advance advertise advise advocate affirm agonize agree aim allow alter amend analyze announce
answer anticipate apologize appeal appear applaud apply appoint appreciate approach approve argue arrange arrive ascribe ask
aspire assemble assert assign assist associate assume assure attach attempt attend attribute authorize avoid await back bake
balance  base battle beg_ behave believe belong bike blame blend bless blink block blog_ blur_ blush board boast boil boot
borrow bother bounce bow brag_ breathe browse brush bully bump burn calculate call campaign cancel capture care carry cast
celebrate chair challenge champion change characterize charge chase chat_ check cheer cherish chop_ chuckle circle cite claim
clap_ clarify classify clean clear click climb clip_ close coach coauthor code coin collaborate collapse collect color combine
comfort command commence commend comment commit_ communicate compare compete compile complain complete compliment compose
compromise concede conceive concentrate conclude concur_ condemn conduct confess confide confirm confuse congratulate connect
consider consolidate construct consult consume contact contemplate contend continue contract contrast contribute convert
convey convince cook cooperate copy correct cough counsel count counter cover crack cram_ crash crave create credit cringe
criticize cross crunch cry cultivate curse customize dance dare dash debate debug_ decide declare decline decode decrease
dedicate deem defend define delay delegate delete deliver demand demonstrate denounce deny depart depend deploy derive
describe deserve design desire despise destroy detect detest develop devote devour diagnose dial dictate die differ digest
dip_ direct disable disagree disappear disclose discover discuss dislike dismiss display dispute distinguish distribute
distrust dive divide document donate double doubt download draft drag_ drain dread dream dress drift drop_ dry dump duplicate
dwell earn echo edit educate elaborate elect eliminate email embark embrace emerge empathize emphasize employ empty enable
enact encode encounter encourage end endorse endure enforce engage enhance enjoy enlist enroll ensure enter entertain entrust
envisage envision envy err escape establish estimate evade evaluate evolve exaggerate examine exceed exchange exclaim exclude
excuse execute exercise exhale exhaust exist expand expect experience experiment explain explore express extend extract face favor favour veto issue
fail fake fancy farm fear fetch figure file film filter finance finish fire fish fix flag_ flash flip_ float focus follow
force form formulate forward frown fry fund gain gamble gather gaze generate gesture giggle glance glue google govern grab_
grade graduate grant grasp greet grieve grin_ grip_ groan grumble guarantee guard guess guide hail handle happen harbor hate
haul head heal heed help hesitate highlight hike hire honor hope host hover hug_ hunt hurry identify idolize ignore illustrate
imagine implement implore imply impose improve include incorporate increase indicate infer_ inform inherit initiate inquire
insert insist inspect inspire install instruct integrate intend interact interject interpret interrupt interview introduce
invent invest investigate invite invoice invoke involve iterate jog_ join joke jot_ judge juggle juice jump justify kick kill
kind kiss knit_ knock label lack lament land laugh launch lean learn lecture liberate lift lighten like limit link list listen
litigate live load loan loathe lobby locate lock log_ long look loop loosen love lower mail maintain manage mandate map_ march
mark marry mask master match matter mature measure mediate meditate memorize mention mentor merge migrate misread misremember
miss misspeak mix modify monitor motivate mount mourn move mow multiply mumble murder muse name narrate narrow need negotiate
nod_ nominate note notice nurse obey object observe obtain occupy offer open operate oppose opt order organize outline
overheat overlook overreact overrule oversimplify owe own pack paint panic paraphrase park participate partner pass patch
pause peek peel perceive perform permit_ persist persuade photograph phrase pick picture pin_ pitch pivot place plan_ plant
play plead pledge plot_ plug_ point poke polish poll ponder pop_ portray pose position possess post postpone pour practice
praise pray predict prefer_ prepare prescribe present preserve press presume pretend prevent print prioritize proceed process
proclaim procure prod_ produce profit progress project promise promote prompt pronounce propose prosecute protect protest
provide publish pull pump punch punish purchase pursue push qualify question quote race raise ramble rank rap_ rattle reach
react realize reassure rebel_ reboot recall recap_ receive recite reckon recognize recollect recommend reconcile reconnect
reconsider record recover recreate recruit recuse redesign redirect reduce refactor refer_ refine reflect reformat_ refresh
refuse refute regard register regret_ rehearse reign reinforce reiterate reject rejoice relate relax release relish reload
relocate rely remain remap_ remark remember remind remove render renew renounce rent repair repeal repeat repent replace reply
report repost represent request require reschedule rescue research resemble resent reserve reshape reside resign resist
resolve resonate respect respond rest restart restore restrain resume retain retire retreat return reveal revert review revise
revisit reward rework risk rob_ roll rotate rub_ rush sacrifice sail salute sample satisfy save savor scan_ scare schedule
scold score scramble scratch scream screw scroll search second secure seem select sense separate serve settle shape share
shift ship_ shiver shop_ shout shove shred_ shrug_ side sigh sign simplify sip_ skate sketch skim_ skip_ slap_ slip_
slow smash smell smile smoke snap_ sneeze sniff snore soak solve sort sound spare spark specialize specify speculate spell
spill sponsor spot_ sprint squeeze stack stage stall stamp stare start state stay steer step_ stop_ store strain stress
stretch strip_ structure struggle study stumble stun_ submit_ subscribe substitute subtract succeed suck sue suffer suggest
sum_ summarize supervise supply support suppose surf surprise surrender surround survey survive suspect suspend sustain swap_
switch sympathize synthesize tackle tag_ talk tap_ target taste tease tend test testify text thank tie tip_ toss touch tour
trace track trade trail train transcribe transfer_ transition translate transmit_ transport travel treat tremble trim_ trip_
trust try tuck tune turn tutor tweet twist type uncover underestimate underline unify unite unlock unpack update upgrade
upload urge use utilize utter value vent venture verify view visit visualize voice volley volunteer vomit vote vow wait waive
walk wander want warm warn wash waste watch wave weaken weigh welcome whisper whistle widen wind wipe wire wish witness wonder work
worry worship wrap_ analyse apologise appreciate capitalise characterise criticise emphasise finalise generalise honour memorise
minimise organise prioritise realise recognise specialise summarise sympathise utilise visualise wreck wrestle yearn yell yield zip_ zoom`

/** With "I" these are words or names of their own: split on evidence only. */
const DOUBTFUL = new Set(
  'be bet do done drive go goes hop lie lit log map rip run set sing slip spell very watch were win won'.split(' '),
)

let words: Set<string> | undefined

/** Whether the lower-case word often stands behind the pronoun I: "think", "don’t", "really". */
export function followsI(word: string): boolean {
  if (word.length < 2) return false
  words ??= new Set([AUXILIARIES, ADVERBS, IRREGULAR, REGULAR].join(' ').replaceAll('\n', ' ').split(' '))
  if (words.has(word) || DOUBTFUL.has(word)) return true
  return isDoubling(word) || isPast(word) || isShortened(word.includes('’') ? word.replace('’', "'") : word)
}

/** Whether the word behind "I" makes a word or a name with it, such as "Ido". */
export function isDoubtfulAfterI(word: string): boolean {
  return DOUBTFUL.has(word)
}

/** "don't", "would've" */
function isShortened(word: string): boolean {
  if (word.endsWith("n't")) return NEGATED.includes(` ${word.slice(0, -3)} `)
  return word.endsWith("'ve") && WITH_HAVE.includes(` ${word.slice(0, -3)} `)
}

/** "stop", which stands as "stop_". */
function isDoubling(word: string): boolean {
  return words?.has(word + '_') === true
}

/** Whether a regular verb makes this past: "baked" of "bake", "carried" of "carry", "stopped" of "stop_", "walked". */
function isPast(word: string): boolean {
  if (!word.endsWith('ed') || word.length < 4) return false
  const stem = word.slice(0, -2)
  if (isRegular(stem + 'e')) return true
  if (stem.endsWith('i')) return isRegular(stem.slice(0, -1) + 'y') && !isVowel(stem.at(-2))
  if (stem.at(-1) === stem.at(-2) && isDoubling(stem.slice(0, -1))) return true
  return isRegular(stem) && !stem.endsWith('e') && !(stem.endsWith('y') && !isVowel(stem.at(-2)))
}

let regular: Set<string> | undefined

function isRegular(verb: string): boolean {
  regular ??= new Set(REGULAR.replaceAll('\n', ' ').split(' '))
  return regular.has(verb)
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter)
}
