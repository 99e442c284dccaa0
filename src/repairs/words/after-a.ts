import { wordList } from '../word-list.ts'

/**
 * Words that follow "A" at the start of a sentence: nouns in the singular, adjectives, quantifiers, adverbs of degree.
 * Left out: function words, and words that make another word with A before them ("Along", "Aside", "Award").
 */
export const AFTER_A = wordList(`
baby bachelor backdoor backend background backlog backpack backup badge badly bag bagel bail bailout baker bakery balance
balanced ball ballad balloon ballot ban banana band bang bank banker banner banquet bar bare bargain bark barn barrel barrier
basic basis basket basketball bass batch bath battery battle beach beacon bean bear beard bearing beast beat beautiful beauty
beef beer beetle behavior being belief belly belt bench beneficial benefit best bevy bias biased bid bidder big bigger bigot
bike biker bill billion billionaire binary biopsy bipartisan bird birth birthday bishop bison bit bite bitter bizarre black
blade blame bland blank blanket blast blatant blazer bleak bleeding blemish blend blessing blind block blog blonde blood
bloody blouse blow blue blueprint bluff blunt blur boat body bold bolt bomb bomber bond bone bonus book bookshop bookstore
boom boost boot border bore boring borrower boss bottle bottom bounce boundary bounty bow bowl box boxcar boxer boy boycott
bracelet bracket brain brake branch brand brass brave breach bread break breakdown breakfast breakthrough breath breed breeze
brewer bribe brick bride brief briefing bright brighter brilliant broader broken broker brooch brook broom brother brown
browser bruise brunch brush brutal bubble buck bucket buckle buddy budget buffer buffet bug build builder building buildup
bulb bulge bulk bull bullet bully bump bumper bunch bundle bunker burden bureau bureaucratic burn burst bus bush bushel busier
business businessman bust busy butler button buyer bypass byte cabin cabinet cable cafe cage cake calculation calendar calf
call callback caller calm camel camera camp campaign campus canal cancer candid candidate candle candy cane cannon canoe
canyon cap capable cape capital capitalist captain carbon card career careful carefully caregiver careless cargo caring carol
carpenter carpet carriage carrot cart cartel carton case cash casino castle casual cat catalyst catastrophe catastrophic catch
catchy category cater caucus causal caution cave caveat cavity ceasefire ceiling celebrated cell cellar cello cemetery census
center central centre century ceremony certain certificate chain chair chairman challenge challenging chamber champion chance
change changing channel chant chaos chapel character characteristic characterization charge charm chart charter chase chasm
chat chatbot cheap cheat check checklist checkpoint cheek cheer cheerleader chef cheque cherry chess chest chick chicken chief
child chill chin chip choice choir chord chore chorus chronicle chunk church churn cigar cigarette cinema circle circuit
circumstance circus citizen citizenship city civic civil civilian claim clamp clan clarification clash class classic
classification classroom clause claw clay clean cleaner clear clearing clearly clerk clever cliche cliché client cliff climate
climax climb clinic clinical clip cloak clock clone close closed closer closet closing closure cloud clown club clue clumsy
cluster clutch coach coal coalition coast coat cocktail code coder coffee coffin coherent cohesive coin coincidence cold
colder collaboration collaborative collar colleague collection collective college colon colony column combat combination combo
comeback comedian comedy comet comfortable comic comma command commander commencement comment commercial commission
commissioner commitment committee commodity common commonly communication communist community compact companion company
comparable comparative comparison compartment compassion compassionate compelling competing competition competitive competitor
compiler complaint complete completely complex compliance complicated compliment component comprehensive compromise computer
comrade concept conceptual concern concerned concert concerted concession conclusion concrete condemnation condition
conditional condo conductor conduit cone conference confidence confidential configuration confirmation conflict confusing
congressional conjecture connection conscious consensus consequence conservative considerable consideration consistent
consolidation consortium conspicuous conspiracy constant constantly constituency constituent constitutional constraint
construction constructive consultant consultation consulting consumer consumption contact contagious container contentious
context continental contingent continuation continuing continuous contract contractor contradiction contribution contributor
control controversial controversy convenient convention conventional conversation conversion convoy cook cookie cool cooler
cooperative coordinated cop copy cord core corner corollary corporation corpse correct correction corrupt cosmic cosmos cost
costly couch cough council councillor counterargument country county coup couple coupon course court courteous courtesy cousin
cover covert cow coward cowboy cozy crab crack cradle craft crane crash crate crayon craze crazy cream creature credit creed
creek creepy crew crime criminal cringe crisis crisp critic critical criticism crocodile crop crowd crown crucial crude cruel
cruise crumb crusade crush crutch cube cue cult cultural culture cumulative cup cure curfew curious currency current curse
curtain curve cushion custom customer cut cutback cutoff cyber cyberattack cycle cyclist dad daddy dagger daily daisy dance
dancer danger dangerous daring dark darker dart dash data database date daughter day dead deadline deadly deaf deal dealer
dean dear death debatable debate debt debtor decade decent decentralized decimal decision declaration decline decrease decree
dedicated deed deep deeper deeply deer default defeat defect defendant defense defensive deferred deficiency deficit definite
definition definitive degree deity delay delayed delegate delegation deliberate delicate demand democracy democratic
democratically demonstration denial dense dentist department departure dependency deposit depot depression deputy description
desert design designer desirable desire desk desktop desperate detail detailed determination determined detour detrimental
devastating developer deviation device devil dialog dialogue diary dictator difference different difficult difficulty digital
dilemma dime diner dinner dinosaur direct direction directive director dirty disability disabled disadvantage disagreement
disappointment disaster disastrous disciplined disclaimer discovery discussion disease disgrace dish dispute distance distant
distinct distinction distraction distributed distribution district dive diverse divide divided dividend divine division
divisive dock doctor document dog doll dollar dolphin domain domestic dominant domino donation donkey donor door double doubt
downgrade download downside downtown dozen draft dragon drama dramatic drastic drawing dream dress drill drink drive driver
drone drop drug dry dual duck duke dull dumb dungeon dynamic fable fabulous face facial fact factor factory factual failure
faint fair fairer fairly fairy fake fall fallacy fallback false family famous fan fancy fantastic fantasy fare farm farmer
fascinating fashion fast faster fat fatal father faucet fault faulty favor favorable favorite favour fear fearful feast feat
feature federal federally feeling fellow fellowship female fence ferry fertile feud fever few fiction fierce fiery fifth fight
fighter figure file film filter final financial find fine finer finger finish finite firm first fiscal fish fist five fix
fixed flag flash flat flaw flawed fleet flexible flight flimsy flip floating flood floor flourish flow flower fluent fluid
fluke fly flyer focus foggy fold folder followup fond fool foolish footnote force foreign forest fork form formal formality
format former fortnight fortune forward foundation foundational four fourth fox fraction fractured fragment frame framework
frank frantic fraud fraudulent free freedom freelance freelancer freer frenzy frequent freshman fridge friend friendly
friendship frightening frivolous frog front frozen fruit frustrating fuel full fuller fully fun function functional fund
fundamental fundamentally funny fusion future fuzzy gadget galaxy gallery gamble game gang gap garage garden gasp gaze gear
general generalist generation generic generous genius gentle gentleman genuine genuinely geometric geopolitical ghetto ghost
giant gift gifted gigantic girl glad glance glaring glass glider glitch global globe gloomy glorious glossy glove goal goat
gold golden golfer good goose gorgeous government governor gown grace gracious grade gradual graduate graduation grand
grandfather grandmother grant grape graph graphic grasp grave gray great greater greedy green grey grim grin grip groom groove
gross group growing growth guarantee guard guess guest guide guilty gulf gun gunman guru gust guy habit hack hacker half
hallmark hammer hamster hand handful handle handsome handy hangar happy harbor harbour hard harder hare harmless harsh hat
haven hazard hazardous healthier healthy hearing heart hearty heated heavier heavy hectic heel hefty helicopter helmet helpful
hen heritage hero heroic hiccup hidden hideous high higher highly highway hilarious hill hinge hint hippo historic historical
history hit hoax hobby hold hole holiday holistic hollow holy homage home homeowner hood hook hope hopeful horrible horror
horse hospital host hostel hostile hot hotel hotter house household householder hug huge hugely human humane humanitarian
humble humorous hunch hundred hunger hungry hunter hurdle hurricane hurry husband hybrid hymn hyphen hypothesis hypothetical
jacket jail janitor jealous jigsaw job jogger joint joke journey joyful joyous judge judgment judicial juicy jumbo jump jungle
junior juror jury just justification juvenile kayak keen kettle keyboard kick kid kidney killer kind kinder kiss kitchen kite
kitten knack knee knife knight knob knock knot knowledge knowledgeable known koala label ladder lady lagoon lake lamb lame
lamp language lapse laptop large larger last lasting latent later lavish law lawful lawn lawsuit lawyer layer layout lazy lead
leader leading leaf leak lean leap learned learning leash ledger leg legacy legal legally legend legislative legitimate lemon
lender lengthy less lesser lesson lethal letter level lever liar liberal library licence license lie lieutenant life lifeline
lifelong lifetime lift lighter lightweight likely lime limit limitation limited linear linguist link lion liquid list listener
literal litmus little lively liver livestream living lizard load loan lobbyist local lock log logic logical logo lonely longer
longstanding look lookup loop loophole loose looser lord lorry loser loss lot louder love lovely loving lower loyal lucid
lucky lunch lung lush luxurious luxury machine mad magazine magic magical magician maid mail mainly mainstream major majority
makeshift male malicious mall manager mandate mandatory manic manner manual map marble march margin marina marine mark marked
market marriage marsh massive match material mathematical matter mattress mature maximum mayor meadow meager meal mean meaner
meaningful measurable measure mechanical mechanism medal medic medical medium meeting melody melon member memo memoir
memorandum memorial memory menace menial mental mentee mentor menu merchant merciful mere mess message messenger messy meteor
method metric metro microphone middle midwife mighty migration mild milder mildly milestone military mill million mind mindset
minimal minimum minister minor minority minuscule minute miracle mirror miscarriage miserable misleading mismatch missile
missing mission mistake mistress misunderstanding mitten mix mixed mixture mob mobile mock mode model modem moderate moderator
modern modest modification modular module mom moment momentary momentum mommy monarch monk monkey monopoly monster monstrous
month monthly mood moon moose moot morbid morgue morning mortal mortgage mosque most mostly motel moth mother motion
motivation motive motor motto mountain mouse mouth mouthful move movement movie moving much muddy mule multilateral multiple
multitude municipal murder murderer murky muscle museum musician mutual mutually myriad mystery myth mythical nail naive naked
name narrative narrow nasty nation national nationwide native natural naughty naval navy nearby nearly neat necessary
necessity neck need needle needy negative negotiation neighbor neighbour nephew nerve network neutral newcomer newer newly
newsletter newspaper next nice nicer nickel nickname niece night nightmare nimble nine noble nobleman nod noise noisy nominal
nonprofit norm normal normative nose notable note notebook notice notification notion notorious noun novel novice nuance
nuclear nuisance null number nun nurse package packet pact painter painting pair pal palace pale palm panda pandemic panel
panelist paper parade paradigm paradox paragraph parallel parameter parcel pardon parent park parliament parliamentary parody
parrot parser partial partially participant particularly partisan partner partnership party pass passage passion passionate
passive passport past pastor patch patent path pathway patient patio pattern pause paycheck payment payoff peace peaceful
peach peanut pear peasant peculiar pedal pedestrian peek penalty pending penny pension percentage perception perfect perfectly
period peripheral perk permanent permission permit pernicious persistent person personal perspective pet petition petty phase
phenomenal philosophical philosophy phobia phone phony photo phrase physical picky picnic picture pier pig pigeon pile pill
pillar pillow pilot pin pink pipeline pistol pitch pity pivotal place placeholder plague plain plan plane planet plant plate
platform plausible play player playground plea pleasant pleasing pleasure pledge plentiful plethora plot plug plugin plum
plumber plus pocket podcast podcaster poem poet poetic point pointer poisonous polar policeman policy polite politician poll
pond pony pool poor poorer poorly pope popular porch porous portion portrait pose position positive possibility possible post
postcard poster pot potato potential potentially pound power powerful practical practice practitioner pragmatic prank prayer
precedent precious predictable prediction preference pregnancy pregnant preliminary premise premium preparation prepared
prescription presence present presentation president presidential pressing pretty preview previous previously price priest
primal primary prime primitive prince principal prior priority prison pristine private privilege privileged prize pro
proactive probable problem problematic procedure process proclamation product production productive professed professional
professor profile profit profound program programmer progressive project projection prologue prolonged prominent promise
promising prompt prone proof propaganda proper property prophecy proportion proposal prosecutor prospective prospectus
prosperous protection protocol prototype proud proven provision provisional provocation proxy public publication publicly puck
puddle pull pulse pun punch punishment pupil puppet puppy purely purge purple purpose purse push puzzle quaint quality
quantity quarrel quarry quarter quarterback quarterly queen query quest question questionable questionnaire quick quiet
quieter quirk quirky quite quiz quota quote rabbi rabbit race racetrack racial racist racket radiant radical radio raft ragtag
railroad rainy raise rake rally ranch random range ransom rapid rare rarer rash rate rather ratio rational reaction reader
reading ready realistic reality realization really rear reason reasonable reasonably rebate rebel rebuke rebuttal recap recent
reception recession recipe reckless recognition recommendation record recording recovery recurring red redacted reduction reef
reference referendum refinement reflection reform refresh refund regime region regional regression regret regular regulation
regulatory rehearsal relatable related relation relationship relative relatively release relevant reliable relic relief
religion religious remark remarkable remarkably remedy reminder remote renewable renewal repair repeat replacement replica
reply repo report reporter repository representation representative reputation request required requirement rescue researcher
reservation resident resilient resolution resource respect respected respectful response responsibility responsible rest
restaurant restoration restriction result resume retail retired retirement retroactive retrospective return reversal reverse
review revised revision revolt revolutionary reward rewrite rhetorical rhino rhyme rhythm ribbon rich richer riddle ride
ridiculous riff rifle righteous rigid ring rink risk risky ritual rival river road roadblock roadmap robber robe robot robust
rocket rocky role roof roofer room root rope rotten rough rougher roundabout route router routine royal rude rugged rule
ruling rumor rumour runner running runtime runway rural rush russet rustic rusty ruthless sacred sacrifice sadder saddle safe
safer sail sailor saint salary sale salient salmon salty same sample sandal sane sarcastic satellite satisfaction satisfactory
savage savvy scalable scale scam scar scarce scarcity scare scared scarf scary scenario scene scenic schedule schema scheme
schism scholar scholarship school science scientific scientist scoop scooter scope score scratch scream screen screw
screwdriver script scroll search season seat second secondary secondhand secret secretary section secular secure security seed
seemingly segment selection seller semi semicolon seminar senate senator senior sense senseless sensible sensitive sentence
separate separation sequel sequence serene serial series serious sermon servant server session set settlement setup seven
seventh severe sexist shabby shadow shady shake shaky shame shameful shameless shape share shark sharp sharper sheep sheer
sheet sheriff shield shift shiny ship shirt shock shocking shoe shooter shop short shortage shorter shot shotgun shovel show
showcase showdown shrewd shrimp shrine shrub sick sigh sight sign signal signature significant silence silent silly silver
similar similarity simple simpler simplified simply simulation singer single sink sister sitcom site situation sixth size
sketch skier skilled skin skinny skirt skull slap slave sleek sleepy sleeve slew slice slide slight slightly slim slip slipper
slippery slogan sloppy slow slower slum small smaller smart smarter smell smile smooth snack snail snake snapshot snarky sneak
snippet snowy sober socialist societal society sock socket sofa soft softer softly solar soldier solemn solid solo solution
somber sombre somewhat son song sophisticated sordid sore sorry sort soul sound source sovereign space spacious spade spark
sparse speaker spear spec special specific specifically spectacular spectrum speculative speech speed speedy sphere spicy
spider spike spine spiral spirit spiritual splendid split sponsor spontaneous spooky spoon sport spot spouse sprain spread
spreadsheet spree spring sprint spy squad square stab stable stack staff stage staggering stake stale stamp stance standalone
standard standardized staple star stark start startup state statement station status statute statutory stay steady steep step
stereo stereotype sterile sticky stiff stigma still stimulus sting stock stolen stomach stool stop store storm stormy story
stove straight strain strand strange stranger strategic strategy streak stream street strength stress stricter strike string
strip stroke strong stronger structure structured struggle student studio stunt stupid sturdy style suave subject subjective
submission subscriber subsequent subset subsidy substantial substantive substitute subtle suburb subway success successful
sudden sufficient sufficiently suggestion suicide suit suitable suitcase sullen sum summary summer summit sunny sunset super
superb superpower supervisor supper supplementary supplier support supporter supportive surfer surge surgeon surplus surprise
surprising surprisingly surrender survey suspect sustainable sustained swamp swap sweater sweeping sweet sweeter swift swing
switch sword symbol symptom synagogue synonym system systemic table tablet taboo tacit tactic tactical tale talent talented
talk tall taller tame tank tanker target tariff task taste tasty taunt tax taxi taxonomy teacher team teaser technical
technique technology teddy tedious teenage telephone television temper temperature template temple temporary temptation tenant
tendency tender tense tension tent tentative tenth tenure terminal terrible terribly terrific territory terrorist test
testament tester testimony text thankless theme theoretical theory thesis thick thief thigh thin thing third thirty thorny
thorough thoroughly thought thousand thread threat three threshold thrill thriving throat throng thumb thumbnail ticket tidbit
tidy tie tiger tight tighter time timeline timely timetable timid tiny tip tire tired title tldr toad toast token tolerant
tomato tomb tongue tool toolkit tooth topic topical torn torrent tortoise total totally touch tough tour tower towering town
toxic toy trace track trade tradeoff trader tradition tragedy tragic trail trailer train trained trait traitor trajectory tram
trance transaction transcript transfer transformation transient transition transitional transparent trap trauma traumatic
treacherous treasure treat treaty tree tremendous trend trendy tribal tribe tribute trick tricky trigger trillion triple
triumph triumphant trivial troop troubled trout truce truck true truer truly trunk trust trusted truth tsunami tulip tumor
tuna tune tunnel turkey turn turnaround turning turtle tutor tuxedo tweet twelve twenty twin twist two type typo tyrant tyre
unified uniform union unique unit united universal university usage useful user usual utility utopia vacancy vacant vacation
vaccine vacuum vague vaguer vain valid valley valuable value van variable variant variety vase vaster vastly vector vegan
vehicle vendor verb verbal vessel vest veteran viable vibrant vicious victim victory video view viewer vigorous vile villa
villain vineyard violent viral virgin virtual virtue virtuous virus visa visible vision visionary visit visiting visual vivid
vocal volume voluntary volunteer vortex vote voter voucher vowel voyage vulgar vulnerability wacky wage wager wagon waist
waiter walk walking wall wallet war warm warmer warning wary wasp wasteful watch waterfall wave wayward weak weaker weakness
wealth weapon weary website weed week weekend weekly weight weird welcome welder well wet whale wheel whim whip whirlwind
white whole wholesale wholesome wicked wide widely wider widespread widow wife wild wilder willing wind window winner winning
winter wire wise wiser wish withdrawal witness witty woeful wolf woman wonder wonderful wood wooden word wordy work workable
workaround worker workflow workforce working world worm worn worry worse worst worthwhile worthy wound wounded wreck wrench
wrist writer wrong yacht yard yawn year yearly yell yellow young younger youth youthful zany zebra zero zigzag zillion zipper
zone zoo
`)
