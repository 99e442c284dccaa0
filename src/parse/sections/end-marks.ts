import { readStamp } from '../../recogniser/heads/stamp.ts'
import { withoutEdges } from '../../text/characters.ts'
import { speaksOfSelf } from './notices.ts'

/** What a line that tells the end of a transcript may hold around its words. */
const AROUND = '[](){}<>*_#=~-–—.:!/ \t'
/** What such a line begins with where nothing else parts it from the speech above. */
const SET_OFF = '[({<*_#=~-–—'
const LONGEST = 80

/** What comes to an end, in the languages of these words; small letters. */
const ENDS: readonly RegExp[] = [
  /^(?:the )?end of (?:the |this |our )?(?:recording|transcript(?:ion)?|interview|audio(?: file| recording)?|video|tape|meeting|session|episode|conversation|podcast|call|discussion|file|show|program(?:me)?)$/,
  /^ende (?:der |des |vom |von )?(?:aufnahme|aufzeichnung|audioaufnahme|tonaufnahme|transkripts?|transkription|interviews?|gesprächs?|mitschnitts?|videos?|folge|sitzung)$/,
  /^fin (?:de la |de l['’]|du |de )?(?:transcription|enregistrement|entretien|interview|entrevue|audio|conversation|vidéo|réunion|séance)$/,
  /^fin(?:al)? (?:de la |del |de )?(?:grabación|transcripción|entrevista|audio|vídeo|video|conversación|sesión|reunión|rueda de prensa)(?:: \d{1,2}[:.]\d{2}(?: horas)?)?$/,
  /^fim (?:da |do |de )?(?:gravação|transcrição|entrevista|áudio|vídeo|conversa|sessão|reunião)$/,
  /^fine (?:della |del |dell['’]|di )?(?:registrazione|trascrizione|intervista|audio|video|conversazione|seduta)$/,
  /^einde (?:van )?(?:de |het )?(?:opname|transcript|transcriptie|interview|gesprek|vergadering)$/,
  /^(?:koniec (?:nagrania|wywiadu|transkrypcji|rozmowy)|slut på (?:inspelningen|intervjun)|konec (?:nahrávky|rozhovoru|přepisu)|конец (?:записи|интервью|стенограммы|разговора))$/,
]
/** A sentence with a full stop, which somebody may say, tells it only where it is set off. */
const TELLS =
  /^(?:the )?(?:recording|transcript(?:ion)?|interview|conversation|podcast|call|discussion) (?:ends?|ended|stops|stopped|concludes|concluded|finishes|finished|is over)(?: here)?$/
const STOP = /[.!]\s*$/
/** Alone they tell it only where they are set off: "[END]", "*** Ende ***". */
const BARE: ReadonlySet<string> = new Set(
  'end|the end|ende|fin|fim|fine|einde|koniec|конец|end transcript|end recording'.split('|'),
)
const FIGURES = '0123456789'

/**
 * Whether a line says that a transcript ends here, and nothing else; a time may stand before it. `afterBlank`: a blank line stands
 * above; else the words must be set off.
 *     [END OF TRANSCRIPT]      *** Ende der Aufnahme ***      [00:14:32] [End of transcript]
 */
export function endsTranscript(line: string, afterBlank: boolean): boolean {
  if (line.length > LONGEST || !(afterBlank || SET_OFF.includes(line.charAt(0)) || FIGURES.includes(line.charAt(0)))) return false
  const start = behindTime(line.toLowerCase())
  const isSetOff = SET_OFF.includes(start.charAt(0))
  if (!afterBlank && !isSetOff) return false
  const words = withoutEdges(start, AROUND)
  if (TELLS.test(words)) return isSetOff || !STOP.test(line)
  return ENDS.some((end) => end.test(words)) || (isSetOff && BARE.has(words))
}

function behindTime(line: string): string {
  const time = readStamp(line, 0)
  return time === undefined ? line : line.slice(time.next).trimStart()
}

// These three read lower case: ignoring case costs three times as much to compile.
// "end  3:25 p.m. edt"  "[end of recording]"  "meeting ended after 01:40:23"  "transcription ended after 00:32:49"
const END_MARK =
  /^[\s[(*_#-]*(?:(?:end(?: of (?:the )?(?:recording|transcript|interview|transcription|audio|video|tape|meeting|session|episode))?|stopped transcription|(?:the )?(?:meeting|recording|session|hearing) (?:ended|adjourned|concluded|was adjourned))[\s\])*_.#-]*(?:\d{1,2}:\d{2}.{0,20}|duration:? .{1,20})?|(?:the )?(?:meeting|recording|session|hearing|transcription) (?:ended|adjourned|concluded|was adjourned) (?:at|after|on) .{0,60}|schlu(?:ss|ß):? \d{1,2}[.:]\d{2}(?: uhr)?[\s\])*_.#-]*|(?:copyright\b|©).{0,100}|copyright (?:©|\(c\)) .{0,220}\ball rights reserved\b.{0,160})$/
const RESERVED = /^copyright .{0,220}\ball rights reserved\b/
// "Transcribed by Jo Vey"
const TRANSCRIBED =
  /^[\s[(*_#-]*Transcri(?:bed|ption|pt) (?:by|provided by|courtesy of) (?:\p{Lu}|https?:|www\.)[^,;\s]*(?: [^,;\s]+){0,9}(?:, (?:[Cc]opyright(?: [^,;\s]+){1,9}|(?:[^,;\s]+ ){0,3}\d{4}))?\s*$/u
/** First words of a line that may end a transcript. */
const END_WORDS: ReadonlySet<string> = new Set(
  'end meeting recording session hearing stopped copyright transcribed transcription transcript schluss schlu'.split(' '),
)
// "[the meeting ended"
//      ^^^^^^^
const FIRST_WORD = /(?:the )?([a-z]+)/

// "End of recording."  "The meeting ended at 12:30 p.m."  "Copyright …, all rights reserved."
export function mayEnd(line: string): boolean {
  const start = line.slice(0, 40).toLowerCase()
  return start.includes('©') || END_WORDS.has(FIRST_WORD.exec(start)?.[1] ?? '')
}

/** Whether a line of its own paragraph says when a meeting ended, who wrote it down, or whose it is. */
export function isEndMark(start: string): boolean {
  if (!mayEnd(start)) return false
  const lower = start.toLowerCase()
  if (END_MARK.test(lower)) return RESERVED.test(lower) || !speaksOfSelf(lower)
  return start.includes('Transcri') && TRANSCRIBED.test(start)
}

/** What stands below an article on a page of the web: alone on its line, with a colon perhaps. */
const BELOW = phrases(`
  share | share this | share this article | share this post | share this story | share this episode | like this: | related posts
  related stories | related topics | related coverage | related interviews | related news | related podcasts | related videos
  more stories | you may also like | you might also like | recommended | recommended for you | up next | most read
  most popular | most viewed | popular posts | latest news | latest posts | latest episodes | latest stories | comments
  newsletter | follow us | privacy policy | terms of use | terms of service | cookie policy | notes | related articles
  show notes | shownotes | about the author | about the authors | zur person | プロフィール | お問い合わせ | compartir en redes
  teilen | artikel teilen | mehr zum thema | das könnte sie auch interessieren | ähnliche beiträge | ähnliche artikel
  verwandte artikel | newsletter abonnieren | kommentare | partager | partager cet article | articles similaires
  sur le même sujet | commentaires | compartir | comparte esto | artículos relacionados | noticias relacionadas
  te puede interesar | también te puede interesar | comentarios | lo más leído | compartilhe | compartilhar | partilhar
  notícias relacionadas | artigos relacionados | comentários | mais lidas | condividi | articoli correlati
  potrebbe interessarti | commenti | udostępnij | podziel się | powiązane artykuły | komentarze | sdílet
  související články | komentáře | deel dit artikel | gerelateerde artikelen | reacties | dela artikeln
  relaterade artiklar | kommentarer | del artikkelen | relaterte artikler | del artiklen | поделиться
  материалы по теме | похожие статьи | похожие записи | комментарии | поділитися | схожі статті | коментарі
  матеріали за темою | paylaş | ilgili haberler | yorumlar | 関連記事 | シェアする | この記事をシェア | 相关阅读 | 相关新闻
  相关文章 | 延伸阅读 | 分享到 | 相關閱讀 | 相關新聞 | 延伸閱讀 | 관련 기사 | 관련기사 | 공유하기 | 댓글`)
/** What pages set between the paragraphs of an article, a title behind its colon perhaps: the speech goes on behind it. */
const BETWEEN = phrases(`
  article continues below | story continues below | read more | read also | also read | see also | continue reading | keep reading | more on this story | weiterlesen
  lesen sie auch | lire aussi | à lire aussi | lire la suite | leer más | lea también | leer también | te recomendamos
  leia mais | leia também | veja também | leggi anche | leggi di più | czytaj także | czytaj też | zobacz także | zobacz też
  přečtěte si také | čtěte také | lees ook | lees meer | läs också | läs mer | les også | læs også | читайте также
  читать далее | смотрите также | читайте також | ayrıca okuyun | あわせて読みたい | 続きを読む`)
/** The same with more on the line. */
const WITH_MORE =
  /^(?:(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)(?: cancel reply)?|\d{1,4} (?:thoughts?|comments?|repl(?:y|ies)|responses?)(?: (?:on|to) .{1,120})?|(?:one|two) (?:thoughts?|comments|replies|responses) (?:on|to) [“"].{1,100}|no (?:comments|replies|responses)|comment|(?:recent|previous|next|older|newer) posts?|post navigation|(?:schreibe?n? sie )?(?:einen )?kommentar (?:hinterlassen|schreiben)|schreibe einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe um comentário|lascia un commento|geef een reactie|lämna ett svar|(?:dodaj|zostaw|napisz) komentarz|napsat komentář|bir (?:yanıt|yorum) (?:yazın|bırakın)|tinggalkan balasan|(?:оставить|добавить|написать) комментарий|コメントを残す|(?:filed under|posted in|categor(?:y|ies)|tagged(?: with| as)?):? .{1,120}|follow (?:us|me) on .{2,60}|(?:resources|links|books|articles|people|items|references|things)(?: and [a-z]{1,20})? (?:mentioned|discussed|referenced)\b.{0,60})$/
// "Mara said..."   "Anonymous said…": above what a reader wrote
const COMMENTS = /^\S.{0,40} said(?:\.\.\.|…)$/
const LONGEST_COMMENTS = 50
const LONGEST_FOOT = 160

function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/[|\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  )
}

/** What of the foot of a page a line is that stands alone, or undefined. `start` is trimmed. */
export function footKind(start: string): 'back' | 'between' | undefined {
  if (start.length > LONGEST_FOOT) return undefined
  if (start.length <= LONGEST_COMMENTS && COMMENTS.test(start)) return 'back'
  const lower = start.toLowerCase()
  const bare = lower.endsWith(':') ? lower.slice(0, -1).trimEnd() : lower
  if (BETWEEN.has(bare) || BETWEEN.has(lower.slice(0, Math.max(0, lower.indexOf(':'))).trimEnd())) return 'between'
  return BELOW.has(bare) || BELOW.has(lower) || WITH_MORE.test(bare) ? 'back' : undefined
}

/** What no line of the foot of a page ends in: a colon may stand there. */
const ENDS_OTHERWISE = /[.?!…,;"”’)]\s*$/
export const LEADING_MARKS = /^[\s#*_>]+/
/** What of the foot of a page a line is that ends no sentence. */
export function footOf(start: string): 'back' | 'between' | undefined {
  return ENDS_OTHERWISE.test(start) && !start.includes(' said') ? undefined : footKind(start.replace(LEADING_MARKS, ''))
}
