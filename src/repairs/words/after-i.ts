import { wordList } from '../word-list.ts'

/**
 * Words that follow the pronoun I: verbs, auxiliaries, adverbs. Regular pasts are left out, for "walk" stands for "walked"
 * too; so are words that make another word or a name with I before them ("Iran", "Ideal"), see pronoun-join.ts.
 */
export const AFTER_I = wordList(`
abandon abide able abolish absolutely absorb abstain accept access accommodate accompany accomplish accordingly account
accurately accuse achieve acknowledge acquire act actively actually acutely adamantly adapt add address adhere adjust admire
admit admittedly adopt adore advance advertise advise advocate affirm afford again agree aim ain't alert allege alleviate
allocate allow allude almost alone already alright also alter altogether always am amazingly amend amn't amplify analyse
analyze anchor annotate announce annoy answer anticipate anyway apologise apologize apparently appeal appear applaud apply
appoint appreciate approach approve archive aren't arguably argue arose arrange arrest arrive articulate ask asking aspire
assemble assert assess assign assist associate assume assure ate attach attack attain attempt attend attract attribute audit
author authorize automate avoid await award awoke back badly balance bank barely bargain base basically bat battle bear beat
beautifully became become been before beg began begin believe belittle belong bemoan benefit bent beseech besides bet better
bicker bike bind bit bite blame blast bled bleed bless blew blindly block blog blow bluff bluntly blurt board boast boil
boldly bolster boost borrow botch both bother bought bounce bound bow box brag branch break breathe breed bribe brief briefly
bring broadly broke broken brought browse brush brutally buckle budget bug build built bump bungle burn burnt burst bury
button buy calculate call calm came camp campaign can can't cancel candidly cannot capture care carefully carry carve cast
casually catch categorize cater caught cause caution cease celebrate certainly chair challenge champion change channel chant
characterize charge chase check cheer cherish chime choose chop chose chuckle circle circulate cite claim clap clarify clasp
clean clear clearly clench click climb cling clone close closely clung coach code coin collaborate collapse collect color
combine come command commend comment commentate commit commonly communicate commute compare compete compile complain complete
completely comply compose comprehend compute conceal concede conceive concentrate conclude concretely concur condemn condone
conduct confer confess confide confidently configure confine confirm conform confront confuse congratulate conjure connect
consciously consent conserve consider consist console consolidate conspire constantly construct consult consume contact
contemplate contend continually continue contract contradict contrast contribute control conveniently convert convey convince
cook cool cooperate coordinate cope copy correct correctly cost could could've couldn't couldn't've couldnt counsel count
couple cover crack craft crash crave crawl create credit crept cringe criticize cross crouch cruise crush cry cultivate cure
curiously currently customize cut cycle dabble daily damage dance dare daren't dash date deactivate dealt dearly debate debug
decide declare decline decrease dedicate deduce deem deeply defend defer define definitely delay delegate delete deliver
demand demonstrate deny depart depend deplore deploy descend describe deserve design desire desperately despise destroy detail
detect determine detest develop devote diagnose dictate did didn't didnt die differ dig digress dine dip direct directly
disable disagree disappear disapprove discard disclaim disclose discover discuss dislike dismiss display dispute dissuade
distinctly distinguish distribute disturb dive diverge divide divorce document doesn't doing don't donate dont double doubt
dove download draft drag drank draw drawn dread dream dreamt dress drew drift drink drive drop drove drown dry dub dug dump
dunno duplicate dutifully dwell eagerly earlier early earn ease easily eat echo edit educate either elaborate elect elevate
eliminate else email embark embed embrace emerge emigrate emotionally emphasize employ empower emulate enable enact encounter
encourage end endeavor endorse endure enforce engage engineer enjoy enlist enquire enroll ensure enter entertain entirely
entitle envisage envision envy equally escape escort especially essentially establish estimate evaluate even eventually ever
evolve exactly examine exceed excel exchange exclude exclusively excuse execute exercise exert exhale exhibit exist exit
expand expect expend experience experiment explain explicitly exploit explore export expose express extend extensively extract
extremely face facilitate fade fail faint fairly faithfully fake fall fancy farm fashion favor fear feature fed feed feel fell
felt fervently fiddle fidget fight figure file film filter finalize finally finance financially find finish fire firmly first
firsthand fish fix flag flash flatter fled flee flew flinch fling flip float flood flow flung flunk fly focus fold follow
fondly foolishly forbid force foremost forever forgave forge forget forgive forgot forgotten form formally formerly formulate
fortunately forward foster fought found frame frankly frantically freak freely freeze frequent frequently fret frown froze
fuel fulfill fully fumble function fund fundamentally further furthermore gain gamble game gather gauge gave gaze geek
generalize generally generate generously gently genuinely gesture get getting give given glad gladly glance glean going gone
gonna goof got gotta gotten grab grade gradually graduate grant grasp gratefully greatly greet grew grieve grill grind gripe
groan ground grow grown grumble guarantee guard guess guide guiltily hack had hadn't hadnt hafta hail half hallucinate halt
hammer hand handle hang happen happily happy harbor hardly hasn't hasten hastily hate haul have haven't havent hazard heal
hear heard heartily heavily held help hence hereby hesitate hid hide highlight highly hike hint hire hit hold honestly honor
hook hop hope hopefully host hover however hug hugely hum humbly hung hunt hurry hurt hustle identify ignore illustrate
imagine imitate immediately immensely immigrate implement implicitly imply import importantly impose impress improve improvise
include incorporate incorrectly increase incur indeed indicate indirectly indulge inevitably infer influence inform informally
inherently inherit initialize initially initiate inject innately inquire insert insist inspect install instantly instead
instruct integrate intend intensely intentionally interact intercept interfere interject internally interpret interrogate
interrupt intervene interview intimately introduce intuitively invariably invent invest investigate invite invoke involve
ironically isolate issue iterate jail join jointly joke jokingly journal judge juggle juice jump just justify keenly keep kept
kick kid kill kind kinda kindly kiss kneel knelt knew knock know knowingly known label lack laid lament land lapse largely
lately later laugh launch lay lead lean leant leap leapt learn learnt lease least leave lecture led left legally lend lent
less let level leverage license lick lied lift light lightly like likely liken likewise limit link list listen lit literally
live load lobby locate lock lodge long look looking loop loosen lose lost love lovingly lower luckily lurk made madly
magically mail mainly maintain major make making manage manipulate manually march mark market marry marvel master match matter
maximize may maybe mean meant meanwhile measure meet memorize mentally mention mentor merely merge mess met might might've
mightn't migrate mildly mimic mind minimize minor misread miss missing misspoke mistakenly mistook mistrust misunderstand
misunderstood mix mock model moderate modify monitor morally moreover mostly motion motivate mount mourn move mow much
multiply murder must must've mustn't mute mutter mutually myself nail naively name narrate narrow naturally navigate nearly
necessarily need needlessly needn't neglect negotiate neither nerd nervously never next nicely nod nominate nonetheless
normally not notably note nothing notice notify now number nurse nurture obey object oblige observe obsess obtain obviously
occasionally occupy oddly offend offer officially offset often onboard once only open openly operate oppose opt optimize
orchestrate order organize orient originally originate otherwise ought oughtn't outgrew outline outright overcame overcome
overdid overestimate overhear overheard overlook oversaw oversee oversimplify overslept oversold overthink overthought
overtook owe own pack package page paid painfully paint panic paraphrase park part partially participate particularly partly
partner pass paste patch patiently pause pay peek peel perceive perfect perfectly perform perhaps periodically permit
perpetually persist personally persuade photograph phrase physically pick picture pile pin ping pioneer pitch pity pivot place
plainly plan plant play plead please pled pledge plot plug point poke polish politely poll poorly pop pose position positively
possess possibly post postpone potentially pour power practically practice practise praise pray preach precisely predict
prefer preferably prepare prescribe present presently preserve preset press presumably presume pretend pretty prevent
previously primarily print prioritize privately probably probe proceed process proclaim procrastinate procure produce profess
profit profoundly program progress project promise promote prompt promptly pronounce properly propose prosecute prosper
protect protest prototype proudly prove provide publicly publish pull pump punch punish purchase purely purposely pursue push
put puzzle qualify quarrel query question queue quickly quietly quit quite quiz quote race raise ramble randomly rang rank
rant rapidly rarely rather ratify rationalize reach react read readily realise realize really reason reasonably reassure rebel
reboot rebuild rebuilt recall receive recently recite recklessly reckon recognise recognize recollect recommend reconcile
reconnect reconsider reconstruct record recover recruit recuse recycle redeem redesign redid redirect redo reduce refactor
refer refine reflect refrain refresh refuse regard register regret regrettably regularly regulate reinforce reinvent reiterate
reject rejoice rejoin relate relax release religiously relish reload relocate reluctantly rely remain remap remark remember
remind reminisce remotely remove rename render renew renounce rent repair repeat repeatedly repent rephrase replace replicate
reply report reportedly represent reprint reproduce request require reread rerun research resend resent reserve reside resign
resist resolve resort respect respectfully respond rest restart restate restore restrain restrict restructure resume retain
rethink rethought retire retract retreat retrieve return reuse reveal reverse revert review revise revisit reward rewind
rework rewrite rewrote rid ride right rightly rigorously rip rise risk roast rock rode roll root rose rotate round routinely
row ruin rule rung rush sacrifice sadly safely said sail salute sample sang sank sat satisfy save savor saw say saying scale
scan scarcely scare schedule school score scour scramble scrap scratch scream screen screw scribble scroll search second
secretly secure see seeing seek seem seen seize seldom select selfishly sell send sense sensibly sent separate separately
seriously serve set settle severely sew shake shall shan't shape share sharply shed shift shine ship shone shook shoot shop
shorten shortly shot should should've shouldn't shouldn't've shouldnt shout shove shovel show shower shown shrank shred shrink
shrug shuffle shut sigh sign signal similarly simplify simply simulate sincerely sink sip sketch ski skim skip skype slack
slap slay sleep slept slid slide slightly sling slip slit slow slowly smartly smash smell smile smoke snap sneak sniff snooze
snuck sob soften softly sold solely solemnly solicit solo solve somehow sometime sometimes somewhat soon sort sorta sought
sound sow spar spare spark spat speak specialize specifically specify speculate sped speed spend spent spill spin split spoke
spoken spot sprang spread spring sprinkle sprint spun spy squeeze stab stack staff stage stain stall stamp stand stank star
stare start starve state stay steadily steal steer step stick still sting stir stock stole stood stop store strain stream
stress stretch strictly stride strike strip strive strode stroll strongly strove struck structure struggle stubbornly stuck
study stuff stumble stung stupidly stutter style subclass submit subscribe substitute subtitle succeed suddenly sue suffer
suggest suit summarize summon supervise supplement supply support suppose supposedly sure surely surf surmise surprise
surrender surround survey survive suspect suspend sustain swallow swam swear sweep swept swiftly swim swing swipe switch swore
swung sympathize synthesize tackle tag tailor take taken talk talking tap target taste tattoo taught tax teach tear tease
technically telephone tell temporarily tend tentatively term terminate terribly test testify text thank thankfully then
theorize thereby therefore think thinking thoroughly thought thrash thread threaten threw thrive throve throw thus tickle tie
tighten tightly tile tinker tip toast today together toggle told tolerate tomorrow too took top tore toss total totally touch
tour toy trace track trade trail train transcribe transfer transform transition translate transmit transport trap travel trawl
treasure treat tremble trick trigger trim trip triple truly trust truthfully try trying tuck turn tweak tweet twice twist type
typically ultimately unabashedly unanimously uncover underestimate underline underscore understand understood undertake
undertook undid undo undoubtedly unfairly unfortunately unify unite universally unknowingly unless unlock unpack unplug until
unwittingly unwrap update upgrade upheld uphold upload upset urge urgently use usually utilize utterly vacate vaguely validate
value vary veer vehemently venture verbally verify very veto vicariously vigorously violate violently visibly visit visualize
vividly vlog vocalize voice voluntarily volunteer vote vouch vow wade wager wait wake walk wander wanna want warmly warn
warrant was wash wasn't wasnt waste water wave wear weave weep weigh welcome well went wept weren't wet whatever when whenever
whip whisper whistle wholeheartedly wholly widely widen wildly will willfully willingly wince wind wipe wisely wish withdraw
withdrew withheld withhold withstand withstood witness woke won't wonder wore work worry worship would would've wouldn't
wouldn't've wouldnt wound wove wrap wreck wrestle wring write written wrong wrongly wrote yearn yell yesterday yet yield zip
zone zoom
`)
