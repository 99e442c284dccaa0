import type { MarkupToken, OpenToken } from '../../text/markup.ts'
import type { ReaderOptions } from '../format.ts'
import { durationSeconds } from '../media/durations.ts'
import type { MediaHint } from '../media/facts.ts'
import { isOfMedia, safeLink } from '../media/links.ts'

const LINKS = /^(?:og:(?:audio|video)(?::(?:url|secure_url))?|twitter:player:stream|contentUrl)$/
const DURATIONS = /^(?:(?:og:)?(?:audio|video|music):)?duration$/
const OF_MEDIA = /^(?:audio|video)\//i

/**
 * Tells of the recording that elements name, and hands tokens on.
 *     <audio src="talk.mp3">  <video><source src="talk.mp4"></video>  <meta property="og:audio" content="…">
 */
export function tellingMedia(next: (token: MarkupToken) => void, { media: tell }: ReaderOptions = {}) {
  let isPlayer = false
  return (token: MarkupToken): void => {
    if (token.kind !== 'text' && (token.name === 'audio' || token.name === 'video'))
      // Without a sound, and again and again, it is a picture that moves.
      isPlayer = token.kind === 'open' && !(token.attributes.has('muted') && token.attributes.has('loop'))
    if (token.kind === 'open' && token.attributes.size > 0) tell?.(hintOf(token, isPlayer))
    next(token)
  }
}

function hintOf({ name, attributes, byte }: OpenToken, isPlayer: boolean): MediaHint {
  const of = (attribute: string) => attributes.get(attribute) ?? ''
  const href = safeLink(attributes.get('href'))
  if (name === 'a') return href !== undefined && isOfMedia(href) ? { link: href, byte } : {}
  if (name === 'enclosure' || (name === 'link' && of('rel') === 'enclosure')) return { link: href ?? safeLink(of('url')) }
  if (/^(?:audio|video|source|embed)$/.test(name) && (isPlayer || OF_MEDIA.test(of('type'))))
    return { link: safeLink(of('src')), seconds: durationSeconds(of('data-duration'), 1) }
  // <time itemprop="duration" datetime="PT54M">
  const said = of('property') || of('name') || of('itemprop')
  const value = of('content') || of('datetime') || of('href')
  if (LINKS.test(said)) return { link: safeLink(value) }
  return DURATIONS.test(said) ? { seconds: durationSeconds(value, 1) } : {}
}
