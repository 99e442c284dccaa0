const LONGEST = 2_048
// "https://atrium.example/talk.mp3"; whoever puts a user in front of the host hides where it leads
const WEB = /^https?:\/\/[^\s/?#@\\]{1,255}(?:[/?#]\S{0,2048})?$/i
// "javascript:"  "data:"  "C:"  "//atrium.example"  "#top"
const ELSEWHERE = /^(?:\/\/|[#?]|[^/?#:]{0,2048}:)/
// What markup is made of, and what nobody sees
const NO_LINK = /[<>"`\\{}|^\p{C}\p{Zl}\p{Zp}]/u
const MEDIA = /[\p{L}\p{N})_-]\.(?:mp3|m4a|m4b|aac|wav|wma|ogg|oga|opus|flac|mp4|m4v|webm|mov|mkv)$/iu
const QUERY = /[?#].*/s

/** A link as it is kept: of the web, or a path beside the document. Nothing else is one: no script, no data, no drive. */
export function safeLink(written: string | undefined): string | undefined {
  const link = written?.trim() ?? ''
  const isOdd = link === '' || link.length > LONGEST || NO_LINK.test(link)
  return !isOdd && (isOfWeb(link) || !ELSEWHERE.test(link)) ? link : undefined
}

export function isOfWeb(link: string): boolean {
  return WEB.test(link)
}

/** Whether its path ends as that of a recording does. */
export function isOfMedia(link: string): boolean {
  return MEDIA.test(link.replace(QUERY, ''))
}

/** A link without what tells one file of a recording from another. */
export function stemOf(link: string): string {
  return link.replace(QUERY, '').replace(/\.\w{2,4}$/, '')
}
