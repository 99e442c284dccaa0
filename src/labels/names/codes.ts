import { HEADS } from './heads.ts'
import { wordSet } from './vocabulary.ts'
import { isWideVoice } from './wide.ts'
import type { Word } from './word.ts'

/** Codes that programs give to voices: "S00", "SPEAKER_00", "P3". */
const VOICE_CODE = /^(?:speaker|spk|spkr|s|p|participant|person|user|guest|voice|f|m|r|i|int|resp|f_s|m_s)[_-]?\d{1,4}$/

/** Channels of the recorder of a flight: "CAM-1", "RDO-2". */
const CHANNEL = /^(?:CAM|RDO|HOT|INT|TWR|APP|DEP|CTR|GND)-?(?:\d[A-Z]?|\?)$/

// "meeting_id"   "start_time"
const KEY = /^\p{Ll}{2,20}(?:_\p{Ll}{2,20}){1,4}$/u
// "bug-45296"   "ABC-1234": a number in a list of what is to be done
const TICKET = /^\p{L}{2,10}-\d{4,9}$/u
/** What keys of data end in, beside what stands before a colon elsewhere. */
const KEYS = wordSet('id ids uid uuid uri zone timezone path key value flag count')

const SURE = 0.85
const NICK = 0.35
const KEY_OF_DATA = 0.1

/** How likely one word of letters with figures or low lines names somebody. */
export function priorOfCode({ key, text }: Word): number {
  if (VOICE_CODE.test(key) || CHANNEL.test(text) || isWideVoice(text)) return SURE
  if (TICKET.test(text)) return KEY_OF_DATA
  return KEY.test(text) && text.split('_').some((part) => HEADS.has(part) || KEYS.has(part)) ? KEY_OF_DATA : NICK
}
