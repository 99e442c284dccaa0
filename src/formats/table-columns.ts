/** What a column may hold. */
const COLUMN_PURPOSES = ['speaker', 'text', 'token', 'before', 'after', 'start', 'end', 'duration'] as const

export type ColumnPurpose = (typeof COLUMN_PURPOSES)[number]

/** Purposes that a person may name columns for. */
export const NAMED_PURPOSES = ['speaker', 'text', 'start', 'end', 'duration'] as const

/** How times are counted: told by the name of their column, or not at all. */
export type TimeUnit = 'ms' | 's' | undefined

/** Where what stands in a row. */
export interface Columns {
  readonly delimiter: string
  /** How many there are. */
  readonly count: number
  readonly at: ReadonlyMap<ColumnPurpose, number>
  readonly units: ReadonlyMap<ColumnPurpose, TimeUnit>
  /** No row names them. */
  readonly isHeadless?: true
  /** No name tells of speakers or times: labels in the text do. */
  readonly isOfTalks?: true
}

/** Names of columns: those in front are better than those behind; in German, French and Spanish too. */
const NAMES: Readonly<Record<ColumnPurpose, string>> = {
  speaker: `speaker|speaker name|speakername|speaker label|speakerlabel|speaker id|speakerid|spk|spkr|who|name|full name|participant|
    person|character|character name|actor|player|caller|talker|sender|sender name|agent|voice|author|user|from user|sprecher|sprecherin|sprecher in|redner|rednerin|person|wer|teilnehmer|
    teilnehmerin|locuteur|locutrice|intervenant|intervenante|orateur|oratrice|nom|personne|qui|hablante|orador|oradora|locutor|
    locutora|interlocutor|ponente|nombre|persona|participante|quien|話者|発言者|発話者|氏名|说话人|发言人|講者|讲者|화자|발화자|발언자|
    character id|actor id|player id|participant id|person id|sender id|talker id`,
  text: `transcript|transcription|transcript text|text|utterance|utterance text|speech|said|spoken text|spoken words|line text|player line|playerline|content|body|dialogue|dialog|
    value|sentence|statement|message|caption|subtitle|line|words|quote|transkript|transkription|ausserung|aeusserung|wortlaut|
    gesprochenes|inhalt|aussage|beitrag|redebeitrag|satz|nachricht|texte|enonce|parole|paroles|propos|contenu|discours|replique|
    phrase|texto|transcripcion|enunciado|contenido|intervencion|discurso|frase|mensaje|conversation|dialogs|dialogues|conversations|
    original|english|deutsch|german|francais|french|espanol|spanish|italiano|italian|portugues|portuguese|発言内容|発言|発話|内容|文字起こし|发言内容|发言|文本|发言文本|내용|발화|발언`,
  token: 'token|word',
  before: 'prepunctuation|pre punctuation|prepunct',
  after: 'punctuation|punct|postpunctuation|post punctuation',
  start: `start|start time|starttime|start ts|startts|begin|begin time|begintime|sttime|st time|onset|in|time in|timein|tc in|tcin|in point|timecode|
    time code|timecode in|timestamp|time stamp|timespan|time span|zeitspanne|ts|tc|time|from|offset|start timecode|startzeit|beginn|anfang|von|zeit|zeitstempel|zeitmarke|
    zeitcode|debut|temps|heure|horodatage|inicio|comienzo|tiempo|marca de tiempo|hora|desde|秒|時間|時刻|開始|開始時間|开始|开始时间|时间|시간|시작`,
  end: `end|end time|endtime|entime|en time|end ts|endts|stop|stop time|finish|out|time out|timeout|tc out|tcout|out point|timecode out|to|until|
    end timecode|ende|schluss|endzeit|bis|fin|final|hasta|termino|終了|終了時間|结束|结束时间|종료`,
  duration: 'duration|dur|length|dauer|lange|laenge|duree|duracion',
}

/** Names that say too little to make a table of a text by themselves. */
const VAGUE: ReadonlySet<string> = new Set(
  'line|name|value|content|body|message|in|to|von|bis|from|time|user|person|words|word|player|agent|sender|original|english|deutsch|german|francais|french|espanol|spanish|italiano|italian|portugues|portuguese'.split(
    '|',
  ),
)

const DELIMITERS = ['\t', ';', '|', ','] as const
/** Names in quotes with spaces between, as R writes tables. */
const QUOTED = /^\ufeff?"[^"]{1,60}"(?: "[^"]{1,60}"){1,30}\s*$/
// "Raw transcription"  "clean_text"
const TEXT_LAST = / (?:text|transcript|transcription|utterance|dialogue)$/
const NO_TEXT = /\b(?:id|type|length|context|alt|full|help|button|choices?|options?|prompt|hint|placeholder)\b/
// "Start time (ms after the bell)"
const UNIT_FIRST = /^[([](ms|msec|milliseconds?|s|sec|seconds?)\b/i
/** Behind every name that is known. */
const LAST_RANK = 1_000

/** Units of the name of a column. */
const CELL_UNITS = 60

/** Units of the first line of a table. */
const HEADER_UNITS = 2_000

// "Start (ms)"  "start_ms"  "Time [s]"  "durationSeconds"
const UNIT =
  /(?<![\s_([])[\s_([]*\b(ms|msec|millis|milliseconds?|millisekunden|s|sec|secs|seconds?|sekunden|secondes|segundos)\b[)\]]*$/
const CAMEL = /(?<=[a-z])(?=[A-Z])/g
const BEYOND_ASCII = /[^\x00-\x7f]/
const NOT_ASCII_LETTERS = /[^a-z0-9]+/g
const MARKS = /\p{M}+/gu
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

type Rank = { readonly purpose: ColumnPurpose; readonly rank: number }

let known: Map<string, Rank> | undefined

function names(): Map<string, Rank> {
  if (known !== undefined) return known
  known = new Map()
  for (const purpose of COLUMN_PURPOSES) {
    for (const [rank, name] of NAMES[purpose].split('|').entries()) {
      const key = name.trim()
      if (!known.has(key)) known.set(key, { purpose, rank })
    }
  }
  return known
}

/** "Speaker_Name" -> "speaker name"; "Début" -> "debut" */
function foldColumn(name: string): string {
  const apart = name.replace(CAMEL, ' ').toLowerCase()
  if (!BEYOND_ASCII.test(apart)) return apart.replace(NOT_ASCII_LETTERS, ' ').trim()
  return apart.normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss').replace(NOT_LETTERS, ' ').trim()
}

/** What a column of this name holds. */
export function columnPurpose(name: string): ColumnPurpose | undefined {
  return name.length > CELL_UNITS ? undefined : rankOf(withoutUnit(foldColumn(name)).name)?.purpose
}

/** Whether a text is what a column of speakers, or of times, is called. */
export function isColumnOfPlace(text: string): boolean {
  const purpose = text.length > CELL_UNITS ? undefined : names().get(withoutUnit(foldColumn(text)).name)?.purpose
  return purpose === 'speaker' || purpose === 'start'
}

/**
 * The columns that a first line names, parted by whatever parts the most of them; undefined when it names no text. A line
 * that begins with a bar is a table of Markdown, in a text that goes on behind it.
 */
export function findColumns(header: string, given?: Readonly<Record<string, string>>): Columns | undefined {
  if (header.length > HEADER_UNITS || header.startsWith('|')) return undefined
  let best: Columns | undefined
  const delimiters = QUOTED.test(header) ? [...DELIMITERS, ' ' as const] : DELIMITERS
  for (const delimiter of delimiters) {
    if (!header.includes(delimiter)) continue
    const cells = namesIn(header, delimiter)
    const found = given === undefined ? nameColumns(cells) : giveColumns(cells, given)
    if (found !== undefined && found.at.size > (best?.at.size ?? 0)) best = { delimiter, count: cells.length, ...found }
  }
  return best
}

function namesIn(header: string, delimiter: string): string[] {
  return header.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^\ufeff?"(.*)"$/, '$1')
      .replace(/^\ufeff/, ''),
  )
}

/** The columns of a first line that names a text, or is the name of one, where none tells of speakers or times. */
export function columnsOfTalks(header: string): Columns | undefined {
  if (header.length > HEADER_UNITS || header.startsWith('|')) return undefined
  const delimiter = DELIMITERS.find((mark) => header.includes(mark)) ?? ','
  const cells = namesIn(header, delimiter)
  if (cells.some((cell) => cell.length > CELL_UNITS)) return undefined
  const text = rankColumns(cells).at.get('text')
  if (text === undefined) return undefined
  return { delimiter, count: cells.length, at: new Map([['text', text]]), units: new Map(), isOfTalks: true }
}

type Placed = Pick<Columns, 'at' | 'units'>
type Ranked = Placed & { readonly vague: number }

function nameColumns(cells: readonly string[]): Placed | undefined {
  // A sentence with commas in it is seen at a glance.
  if (cells.some((cell) => cell.length > CELL_UNITS)) return undefined
  const { at, units, vague } = rankColumns(cells)
  const hasWords = at.has('text') || at.has('token')
  const hasPlace = at.has('speaker') || at.has('start')
  return hasWords && hasPlace && (at.size > vague || at.size > 2) ? { at, units } : undefined
}

/** Of all columns that may hold the same, the one with the best name; and how many names say little. */
function rankColumns(cells: readonly string[]): Ranked {
  const ranks = new Map<ColumnPurpose, number>()
  const at = new Map<ColumnPurpose, number>()
  const units = new Map<ColumnPurpose, TimeUnit>()
  let vague = 0
  for (const [index, cell] of cells.entries()) {
    const { name, unit } = unitIn(cell)
    const rank = rankOf(name)
    if (rank === undefined) continue
    if (rank.purpose === 'start' && cell === cells[index - 1] && at.get('start') === index - 1 && !at.has('end')) {
      at.set('end', index)
      units.set('end', unit)
    }
    if (rank.rank >= (ranks.get(rank.purpose) ?? Infinity)) continue
    ranks.set(rank.purpose, rank.rank)
    at.set(rank.purpose, index)
    units.set(rank.purpose, unit)
    if (VAGUE.has(name) || (rank.rank === LAST_RANK && name.endsWith(' text'))) vague++
  }
  return { at, units, vague }
}

/** What a name of a column may hold; a name that ends as those of texts do is one, if there is no better. */
function rankOf(name: string): Rank | undefined {
  const known = names().get(name)
  if (known !== undefined) return known
  return TEXT_LAST.test(name) && !NO_TEXT.test(name) ? { purpose: 'text', rank: LAST_RANK } : undefined
}

/** The name of a column, and how its times are counted: "Start time (ms after the bell)" */
function unitIn(cell: string): { name: string; unit: TimeUnit } {
  const open = Math.max(cell.indexOf('('), cell.indexOf('['))
  const unit = open > 0 && /[)\]]$/.test(cell.trimEnd()) ? UNIT_FIRST.exec(cell.slice(open))?.[1] : undefined
  if (unit === undefined) return withoutUnit(foldColumn(cell))
  return { name: foldColumn(cell.slice(0, open)), unit: unit.toLowerCase().startsWith('m') ? 'ms' : 's' }
}

function withoutUnit(name: string): { name: string; unit: TimeUnit } {
  const unit = UNIT.exec(name)
  if (unit === null || unit.index === 0) return { name, unit: undefined }
  return { name: name.slice(0, unit.index).trim(), unit: unit[1]?.startsWith('m') ? 'ms' : 's' }
}

function columnNamed(name: string, cells: readonly string[]): number {
  const exact = cells.indexOf(name)
  return exact >= 0 ? exact : cells.findIndex((cell) => foldColumn(cell) === foldColumn(name))
}

/** Columns that a person names, as they are written or as they fold, and those found for what is not named. */
function giveColumns(cells: readonly string[], given: Readonly<Record<string, string>>): Placed | undefined {
  const at = new Map<ColumnPurpose, number>()
  const units = new Map<ColumnPurpose, TimeUnit>()
  for (const purpose of NAMED_PURPOSES) {
    const name = Object.hasOwn(given, purpose) ? given[purpose] : undefined
    if (name === undefined) continue
    const index = columnNamed(name, cells)
    if (index < 0) return undefined
    at.set(purpose, index)
  }
  const taken = new Set(at.values())
  for (const [purpose, index] of rankColumns(cells).at) {
    if (!at.has(purpose) && !taken.has(index)) at.set(purpose, index)
  }
  for (const [purpose, index] of at) units.set(purpose, withoutUnit(foldColumn(cells[index] ?? '')).unit)
  return at.has('text') || at.has('token') ? { at, units } : undefined
}
