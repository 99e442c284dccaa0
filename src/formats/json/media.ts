import { durationSeconds } from '../media/durations.ts'
import type { MediaHint } from '../media/facts.ts'
import { isOfMedia, isOfWeb, safeLink } from '../media/links.ts'
import { foldKey, membersFor } from './keys.ts'
import { type JsonNode, lineOf, textOf } from './tree.ts'

// "audio_url"  "mediaFile"  "recording"
const NAMED = /^(?:audio|video|media|recording|enclosure)(?: (?:file|url|uri|link|src|source|path|filepath|location))?$/
// "source"  "fileName"  "data_name": of a recording if they end so
const LIKELY = /^(?:(?:source|original|input) )?(?:file|filename|file name|filepath|file path|source|url|uri|data name|name)$/
// What is of the whole, not of a piece of it
const ABOUT = /^(?:|(?:.{1,40}\.)?(?:meta(?:data)?|media|audio|video|recording|file|job|info|source|header|properties))$/i

/** What an object outside of all lists tells of the recording; one with times of its own is a piece of it. */
export function mediaIn(path: string, node: JsonNode): MediaHint {
  if (node.kind !== 'object' || !ABOUT.test(path) || membersFor(node, 'start').length > 0) return {}
  const [lasts] = membersFor(node, 'duration')
  const [link] = [...node.members].flatMap(([key, value]) => linkIn(foldKey(key), safeLink(lineOf(value)?.text)) ?? [])
  return { link, seconds: durationSeconds(textOf(lasts?.value) ?? '', lasts?.unit === 'ms' ? 0.001 : 1) }
}

function linkIn(key: string, link: string | undefined): string | undefined {
  if (link === undefined || !(isOfMedia(link) || (isOfWeb(link) && NAMED.test(key)))) return undefined
  return NAMED.test(key) || LIKELY.test(key) ? link : undefined
}
