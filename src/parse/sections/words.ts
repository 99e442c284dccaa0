const BACK_WORDS =
  /^(?:acknowledge?ments?|disclosures?|about (?:the|this|our|us)\b|foot ?notes?|end ?notes?|references|bibliography|appendix|appendices|credits|show ?notes|further reading|related(?:$| (?:content|links|articles|episodes|reading|posts|stories|interviews|podcasts|pages))|you (?:may|might) also (?:like|enjoy)|more from|copyright|disclaimers?|certificate|certification|(?:court )?reporter['’]?s['’]? certificat(?:e|ion)|transcriber['’]?s['’]? certificat(?:e|ion)|resources|sponsors|links|subscribe|support (?:the|this|our)|word index|index|contact|imprint)\b/
/** The same in German, French, Spanish and Portuguese. */
const FOREIGN_BACK_WORDS =
  /^(?:danksagung(?:en)?|literatur(?:verzeichnis)?|fu(?:ß|ss)noten|quellen(?:verzeichnis)?|impressum|haftungsausschluss|über (?:den autor|die autorin|die autoren|uns)|remerciements|à propos (?:de|du|des)|notes de bas de page|mentions légales|bibliographie|références|agradecimientos|bibliografía|referencias|notas al pie|acerca d[el]|sobre (?:el autor|la autora|nosotros|o autor|a autora|nós)|aviso legal|agradecimentos|bibliografia|referências|notas de rodapé|créditos)(?![\p{L}\d])/u
const NOTES_WORDS =
  /^(?:conclusions?|resolutions?|action items?|actions?|summary|decisions?|agenda|attendees|(?:call )?participants|attendance|present|references|notes|outcomes?|speaker'?s? summary|key points|next steps|teilnehmer(?:innen)?|anwesen(?:d|heit)|tagesordnung|beschlüsse|zusammenfassung|ordre du jour|présents|résumé|participantes|asistentes|orden del día|acuerdos|resumen|ordem do dia|presentes|resumo|deliberações)(?![\p{L}\d])/u
/** Lists of people and of topics: whoever speaks below does not speak on them. */
const LIST_WORDS =
  /^(?:agenda|attendees|(?:call )?participants|attendance|present|in attendance|apologies|regrets|guests?|speakers?|panell?ists?|table of contents|contents|teilnehmer(?:innen)?|anwesen(?:d|heit)|tagesordnung|ordre du jour|présents|participantes|asistentes|orden del día|ordem do dia|presentes)(?: \(\d{1,3}\))?$/
// "Transcript"   "Full transcript"   "Retranscription"
const TRANSCRIPT_TITLE =
  /^(?:(?:full|interview|episode|show|meeting|podcast|audio|video|edited|complete|dialogue|conversation|discussion|session|conference|earnings|call) ){0,3}(?:transcri(?:pt|ption|pción|pció|ção|zione|ptie)|retranscription|transkript(?:ion)?)$/
/** What a heading of such words stands over. */
export function vocabularyKind(bare: string): 'back' | 'notes' | undefined {
  const lower = bare.toLowerCase()
  if (BACK_WORDS.test(lower) || FOREIGN_BACK_WORDS.test(lower)) return 'back'
  return NOTES_WORDS.test(lower) ? 'notes' : undefined
}

/** Whether a heading, with its colon or without, stands over a list of people or of topics. */
export function isListTitle(title: string): boolean {
  return LIST_WORDS.test(title.toLowerCase().replace(/\s?:$/, ''))
}

/** Whether a heading names no part of the conversation: a list of people, or the transcript itself. */
export function isNoSection(title: string): boolean {
  const lower = title.toLowerCase()
  return LIST_WORDS.test(lower) || lower === 'minutes' || lower === 'meeting minutes' || isTranscriptTitle(title)
}

/** Whether a heading stands above the transcript and names nothing else: "Full transcript". */
export function isTranscriptTitle(title: string): boolean {
  return TRANSCRIPT_TITLE.test(title.toLowerCase())
}

// "Good morning, everyone. The board will come to order."
export const GREETS =
  /^(?:Good (?:morning|afternoon|evening)|Guten (?:Morgen|Tag|Abend)|Bonjour|Bonsoir|Buen[oa]s (?:d[ií]as|tardes|noches)|Bom dia|Boa (?:tarde|noite)|Buongiorno|Buonasera)\b.{30,}[.!?]$/
