import { ROLES } from './roles.ts'
import { CONNECTIVES, wordSet } from './vocabulary.ts'

// i̇   ı
const DOTTED = /i\u0307|ı/g

/** Offices of houses, ministries and stations, for long labels alone: beside a name they tell that it speaks. */
const OFFICES = wordSet(
  withoutDots(`
  sekretarz podsekretarz poseł posłanka senatorka prezes wiceprezes wicepremier prezydent dyrektor rzecznik sprawozdawca
  sprawozdawczyni przedstawiciel przedstawicielka wiceprzewodniczący wiceprzewodnicząca
  ministr ministryně minister ministerka poslanec poslankyně poslankyňa senátor senátorka premiér místopředseda
  místopředsedkyně podpredseda podpredsedníčka guvernér
  államtitkár miniszter miniszterelnök képviselő képviselőcsoport képviselőcsoportja részéről alelnök jegyző előadó kormánybiztos biztos ombudsman
  mluvčí hovorca hovorkyňa
  direttore direttrice dirigente prefetto procuratore procuratrice comandante generale capo vicepresidente responsabile
  rappresentante ambasciatore ambasciatrice amministratore amministratrice consigliere consigliera coordinatore coordinatrice
  commissario segretaria garante docente magistrato sindaco sindaca assessore assessora funzionario ricercatore ricercatrice
  ráðherra forseti flutningsmaður frummælandi
  statsråd statsrådet riksdagsledamot statssekreterare statssekretær statssekretæren utskottsordförande
  staatssecretaris minister-president kamerlid
  ministru deputat senator secretar premierul prim-ministru
  bakan bakanı bakanlığı sözcü sözcüsü başkanı başkanvekili milletvekili sekreter sekreteri adına
  ведущий ведущая ведущие редактор журналист журналистка корреспондент обозреватель эксперт политолог экономист депутат
  министр замминистра сенатор адвокат директор руководитель глава секретарь докладчик содокладчик заместитель историк
  писатель режиссёр режиссер актёр актриса психолог социолог юрист профессор академик президент ведучий ведуча редактор
  міністр доповідач співдоповідач заступник голова секретар політолог експерт журналістка
  υπουργός υφυπουργός βουλευτής εισηγητής εισηγήτρια`),
)

/** What offices end in where words are made of words: "Utrikesminister", "Bundesministerin", "Valtiovarainministeri". */
const STEM =
  /.(?:minister|ministern|ministeren|ministeri|ministerin|minister-president|sekretær|sekretär|sekretärin|secretaris|statsråd|präsident|präsidentin|kanzler|kanzlerin|talman|talmannen|formand|formanden|ráðherra|miniszter|titkár|képviselő|senator|senatorin|beauftragter|beauftragte)$/u

/** Small words of offices that are no more. */
const SMALL = wordSet(`w we i do ds spraw stanu oraz pro a v ve och för og for til med és ve и по в во з із та у pentru în ja
  van voor og um`)

/** Whether a word, in lower case, is an office. */
export function isOfficeWord(key: string): boolean {
  return ROLES.has(key) || OFFICES.has(withoutDots(key)) || STEM.test(key)
}

/** Small letters of "BAKANI" and "MİLLETVEKİLİ" are told from others by their dots, which capitals of no other language say. */
function withoutDots(text: string): string {
  return text.replace(DOTTED, 'i')
}

/** Whether a word in small letters joins the words of an office. */
export function joinsOffice(key: string): boolean {
  return CONNECTIVES.has(key) || SMALL.has(key)
}
