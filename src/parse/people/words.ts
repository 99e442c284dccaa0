import { isNumber } from './letters.ts'

/** The vocabulary of labels: every word folded. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Titles that say man or woman. */
export const MALE_TITLES = words(`
  mr mister sir lord herr monsieur senor sr senhor signor signore sig dhr meneer gospodin господин father brother
  shri sri domnul bapak κ κος κυριος congressman assemblyman alderman councilman`)
export const FEMALE_TITLES = words(`
  mrs ms miss madam maam dame lady frau mme madame mlle mademoiselle sra senora senorita senhora srta signora mevr mevrouw fru
  froken shrimati smt doamna domnisoara ibu κα κυρια госпожа sister congresswoman assemblywoman alderwoman councilwoman`)

/** "Mr.", "Frau", "the Honourable": says no more than man or woman, or respect. */
export function isCourtesy(word: string): boolean {
  return (MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || POLITE.has(word)) && !TITLE_SPELLINGS.has(word)
}

const POLITE = words('hon honorable honourable rt right m exmo exma sayin o the')

/** Titles that show that a document is French, where "M." is "Monsieur" and no initial. */
export const FRENCH_TITLES = words('mme madame mlle mademoiselle monsieur')

/** Degrees: they never part two people of one surname. */
export const ACADEMIC_TITLES = words(`
  dr doctor prof professor hon honorable honourable rt right dra profa professora professorin doktor docteur professeur
  profesor profesora dott dottore dottoressa ssa avv avvocato onorevole maitre judr mudr phdr rndr docent exmo exma sayin
  проф профессор доктор`)

/** Titles that are so only with their full stop, and only where they are shown: "Mag. Lund", "Dep. Prado". */
export const DOTTED_TITLES = words('mag ing dipl doc lic av pr ir drs mw hr dep min on me mgr insp')

/** What may stand before an office: "Acting Mayor Lund", "City Attorney Mara Lund". */
export const OFFICE_QUALIFIERS = words(`
  the acting assistant associate interim city county town state federal council committee board first second former`)

/** Offices and ranks that stand before a name. */
export const RANK_TITLES = words(`
  sen senator senador senadora rep representative gov governor president presidente presidenta vice deputy prime minister
  ministre ministro ministra general gen lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm
  admiral brig brigadier marshal commander cmdr secretary undersecretary ambassador amb commissioner councillor
  councilmember councilor counselor councillors mayor judge justice chief magistrate attorney prosecutor counsel solicitor
  chancellor premier delegate delegado delegada deputado deputada assemblymember supervisor trustee rabbi imam reverend rev
  pastor bishop archbishop cardinal officer detective inspector constable sheriff superintendent chair chairman chairwoman
  chairperson vicechair moderator moderatorin host cohost interviewer speaker member clerk prasident prasidentin
  vizeprasident vizeprasidentin altersprasident alterspasident bundeskanzler bundeskanzlerin bundesminister
  bundesministerin staatsminister staatsministerin ministerprasident ministerprasidentin burgermeister burgermeisterin
  oberburgermeister oberburgermeisterin staatssekretar staatssekretarin senatorin bundesprasident bundesprasidentin abg abgeordneter abgeordnete kollege kollegin student
  depute deputee senateur senatrice commissaire sottosegretario senatore deputato deputata diputado diputada vereador
  vereadora prefeito posel poslanka marszalek staatssecretaris statsrad statsradet statsminister
  statsministern finansminister utrikesminister justitieminister forsvarsminister депутат министр сенатор
  secretario secretaria prosecretario prosecretaria vicepresidente vicepresidenta`)

/** Titles that are surnames as well: alone they are no role. */
export const NAMES_TOO = words('bishop major marshal cardinal chancellor premier constable lord pastor')

/** One title, several spellings. */
export const TITLE_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['senator', 'sen'],
  ['senador', 'sen'],
  ['senadora', 'sen'],
  ['representative', 'rep'],
  ['congressman', 'rep'],
  ['congresswoman', 'rep'],
  ['governor', 'gov'],
  ['general', 'gen'],
  ['lieutenant', 'lt'],
  ['colonel', 'col'],
  ['captain', 'capt'],
  ['sergeant', 'sgt'],
  ['admiral', 'adm'],
  ['ambassador', 'amb'],
  ['councilor', 'councillor'],
  ['councilmember', 'councillor'],
  ['councilman', 'councillor'],
  ['councilwoman', 'councillor'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['reverend', 'rev'],
])

/** Words before a title that mean nothing by themselves. */
export const ARTICLES = words('the o a el la le der die das')

/** Parts that tie a surname to what stands before it. */
export const PARTICLES = words(
  'van von der den de del della dello degli di da das do dos du des zu zum zur vom ter ten te bin ibn bint af av o ni nic ua',
)
/** Particles only behind another one: "de la Cruz", but "Shia La Salle". */
export const SECOND_PARTICLES = words('la las los der den het lo l t')

export const GENERATIONS = words('jr sr ii iii iv junior senior')
/** Degrees and honours behind a name, as they are written. */
export const HONOURS: ReadonlyMap<string, string> = new Map(
  'PhD MD MA MBA MSc BSc JD LLB LLM RN DDS DVM DPhil EdD CPA PE QC KC MP MEP MSP MLA MPP CBE OBE MBE CEO CFO COO CTO Esq'
    .split(' ')
    .map((honour) => [honour.toLowerCase(), honour]),
)

/** Nouns that name a part in the conversation. */
const ROLE_NOUNS = words(`
  moderator moderatorin moderators moderador moderadora comoderator facilitator host cohost hosts hostess presenter anchor
  announcer narrator narration interviewer interviewee interviewers intervieweuse interrogator entrevistador entrevistadora
  questioner frage zusatzfrage nachfrage zwischenfrage question questions answer answers q a respondent participant participants informant subject speaker speakers
  sprecher sprecherin president presidente presidenta prasident prasidentin vizeprasident vizeprasidentin altersprasident
  talman talmannen chair chairman chairwoman chairperson vorsitzender vorsitzende clerk clerks secretary mayor council counsel attorney
  lawyer prosecutor defense defence plaintiff defendant court judge bailiff reporter reporters press journalist witness
  witnesses juror jurors jury foreperson foreman operator coordinator organizer organiser audience crowd attendee attendees
  listener listeners caller callers viewer public voice voices all both everyone everybody group several together many
  panelist panelists panellist panellists guest guests expert student students teacher instructor professor doctor
  physician nurse patient client therapist counselor examiner interpreter translator transcriber editor producer director
  agent officer dispatcher dispatch detective staff staffer member members senator senators representative governor
  minister man woman men women boy girl male female child children person someone somebody unknown unidentified
  unintelligible inaudible other others player players clown clowns ghost messenger servant sailor soldier gentleman
  gentlemen chorus recording automated announcement video computer machine assistant bot system user ai publikum
  zwischenruf int interv mod spk ceo cfo 主持人 主席 主持 司会 司会者 聞き手 議長 副議長 委員長 사회자 앵커 진행자 리포터 기자 의장 부의장 위원장 記者 记者 旁白 問 答 问 ведущий ведущая вопрос ответ`)

/** Words that may stand beside a role noun. */
const ROLE_QUALIFIERS = words(`
  the an of to for from in no number madam madame mr mister mrs ms miss sir sr sra o el la le der die das city town county
  state federal supreme grand public deputy acting assistant vice chief presiding associate lead senior junior first second
  third fourth fifth new another next previous old young floor live remote phone online conference web his her honor
  honour and general board committee commission meeting session pro tempore tem local white house multiple background
  main our your court's s forste andre tredje one two three four five six`)

const NUMBERED = /^(?:s|p|q|a|r|i|m|f|spk|speaker|person|participant|interviewer|interviewee|channel|ch|user|unknown)\d+$/

/** A noun of a role, or one with its number: "moderator", "speaker1", "p3". */
export function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word) || NUMBERED.test(word)
}

/** What may stand beside a role noun: "first", "of", "2", "b". */
export function isRoleQualifier(word: string): boolean {
  return ROLE_QUALIFIERS.has(word) || isNumber(word) || (word.length === 1 && word < '\u0080')
}

export function isTitle(word: string): boolean {
  return MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || ACADEMIC_TITLES.has(word) || RANK_TITLES.has(word)
}
