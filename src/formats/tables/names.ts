/** What a column may hold. */
export const COLUMN_PURPOSES = ['speaker', 'text', 'token', 'before', 'after', 'start', 'end', 'duration'] as const

export type ColumnPurpose = (typeof COLUMN_PURPOSES)[number]

/** Purposes that a person may name columns for. */
export const NAMED_PURPOSES = ['speaker', 'text', 'start', 'end', 'duration'] as const

/** What a column of some name holds, and how good a name it is for that: 0 is the best. */
export type Rank = { readonly purpose: ColumnPurpose; readonly rank: number }

/** What is said, told by its language: where there are more, the first of the row is meant. */
const LANGUAGES = `original|english|deutsch|german|francais|french|espanol|spanish|italiano|italian|portugues|portuguese|中文|汉语|漢語|중국어|日本語|日语|일본어|
  한국어|韩语|韓国語|英語|英语|英文|영어|русский|українська|polski|türkçe|tiếng việt`
const RANK_OF_LANGUAGE = 900

/** Names of columns: those in front are better than those behind; in many languages. */
const NAMES: Readonly<Record<ColumnPurpose, string>> = {
  speaker: `speaker|speaker name|speakername|speaker label|speakerlabel|speaker id|speakerid|spk|spkr|who|name|full name|participant|
    person|character|character name|actor|player|caller|talker|sender|sender name|agent|voice|author|user|from user|sprecher|sprecherin|sprecher in|redner|rednerin|person|wer|teilnehmer|
    teilnehmerin|locuteur|locutrice|intervenant|intervenante|orateur|oratrice|nom|personne|qui|hablante|orador|oradora|locutor|
    locutora|interlocutor|ponente|nombre|persona|participante|quien|話者|発言者|発話者|氏名|说话人|发言人|講者|讲者|화자|발화자|발언자|
    spreker|talare|puhuja|beszélő|szereplő|mówca|rozmówca|mluvčí|řečník|parlante|oratore|falante|personagem|personaggio|konuşmacı|
    спикер|говорящий|персонаж|собеседник|спікер|мовець|ομιλητής|người nói|pembicara|penutur|المتحدث|المتكلم|דובר|گوینده|वक्ता|ผู้พูด|
    發言人|說話人|說話者|说话者|角色|角色名|登場人物|キャラクター|キャラ名|발언인|등장인물|
    character id|actor id|player id|participant id|person id|sender id|talker id`,
  text: `transcript|transcription|transcript text|text|utterance|utterance text|speech|said|spoken text|spoken words|line text|player line|playerline|content|body|dialogue|dialog|
    value|sentence|statement|message|caption|subtitle|line|words|quote|transkript|transkription|ausserung|aeusserung|wortlaut|
    gesprochenes|inhalt|aussage|beitrag|redebeitrag|satz|nachricht|texte|enonce|parole|paroles|propos|contenu|discours|replique|
    phrase|texto|transcripcion|enunciado|contenido|intervencion|discurso|frase|mensaje|conversation|dialogs|dialogues|conversations|
    発言内容|発言|発話|セリフ|台詞|内容|文字起こし|发言内容|發言內容|发言|發言|台词|台詞|对白|對白|文本|发言文本|발언 내용|발언내용|발화 내용|내용|발화|발언|대사|
    реплика|высказывание|текст|фраза|репліка|висловлювання|wypowiedź|kwestia|tekst|promluva|replika|megszólalás|szöveg|repliikki|puheenvuoro|
    teksti|replik|uitspraak|battuta|enunciato|testo|trascrizione|fala|transcrição|metin|lời thoại|câu thoại|nội dung|ucapan|teks|
    النص|الكلام|טקסט|متن|संवाद|पाठ|คำพูด|ข้อความ|κείμενο`,
  token: 'token|word',
  before: 'prepunctuation|pre punctuation|prepunct',
  after: 'punctuation|punct|postpunctuation|post punctuation',
  start: `start|start time|starttime|start ts|startts|begin|begin time|begintime|sttime|st time|onset|in|time in|timein|tc in|tcin|in point|timecode|
    time code|timecode in|timestamp|time stamp|start timestamp|timespan|time span|zeitspanne|ts|tc|time|from|offset|start timecode|startzeit|beginn|anfang|von|zeit|zeitstempel|zeitmarke|
    zeitcode|debut|temps|heure|horodatage|inicio|comienzo|tiempo|marca de tiempo|hora|desde|秒|時間|時刻|開始|開始時間|开始|开始时间|时间|시간|시작|
    시작 시간|время начала|начало|время|початок|początek|czas|začátek|čas|inizio|início|başlangıç|bắt đầu|mulai|waktu|البداية|الوقت|התחלה|זמן`,
  end: `end|end time|endtime|entime|en time|end ts|endts|end timestamp|stop|stop time|finish|out|time out|timeout|tc out|tcout|out point|timecode out|to|until|
    end timecode|ende|schluss|endzeit|bis|fin|final|hasta|termino|終了|終了時間|结束|结束时间|종료|종료 시간|время окончания|конец|окончание|кінець|koniec|
    konec|fim|bitiş|kết thúc|selesai|النهاية|סוף`,
  duration: 'duration|dur|length|dauer|lange|laenge|duree|duracion|durata|duração|длительность|秒数',
}

const PLAIN = /^[a-z]+(?: [a-z]+)?$/
const CAMEL = /(?<=[a-z])(?=[A-Z])/g
const BEYOND_ASCII = /[^\x00-\x7f]/
const NOT_ASCII_LETTERS = /[^a-z0-9]+/g
const MARKS = /\p{M}+/gu
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

/** "Speaker_Name" -> "speaker name"; "Début" -> "debut" */
export function foldColumn(name: string): string {
  if (PLAIN.test(name)) return name
  const apart = name.replace(CAMEL, ' ').toLowerCase()
  if (!BEYOND_ASCII.test(apart)) return apart.replace(NOT_ASCII_LETTERS, ' ').trim()
  const bare = apart.normalize('NFKD').replace(MARKS, '').normalize('NFC')
  return bare.replaceAll('ß', 'ss').replace(NOT_LETTERS, ' ').trim()
}

/** Names that say too little to make a table of a text by themselves. */
const VAGUE: ReadonlySet<string> = new Set(
  `line|name|value|content|body|message|in|to|von|bis|from|time|user|person|words|word|player|agent|sender|
  角色|角色名|内容|時間|时间|시간|내용|время|начало|конец|czas|čas|waktu|nội dung|${LANGUAGES}`
    .split('|')
    .map((name) => foldColumn(name.trim())),
)

let known: Map<string, Rank> | undefined

function names(): Map<string, Rank> {
  if (known !== undefined) return known
  known = new Map()
  for (const purpose of COLUMN_PURPOSES) {
    for (const [rank, name] of NAMES[purpose].split('|').entries()) {
      const key = foldColumn(name.trim())
      if (!known.has(key)) known.set(key, { purpose, rank })
    }
  }
  for (const name of LANGUAGES.split('|')) known.set(foldColumn(name.trim()), { purpose: 'text', rank: RANK_OF_LANGUAGE })
  return known
}

/** What a column of this name, folded, holds. */
export function rankOfName(name: string): Rank | undefined {
  return names().get(name)
}

/** Whether a name, folded, is one of much besides talks. */
export function isVagueName(name: string): boolean {
  return VAGUE.has(name)
}
