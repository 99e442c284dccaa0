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
const LONGEST = 160

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
  if (start.length > LONGEST) return undefined
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
