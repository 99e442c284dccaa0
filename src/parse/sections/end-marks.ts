import { readStamp } from '../../labels/stamp.ts'

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
  /^fin(?:al)? (?:de la |del |de )?(?:grabación|transcripción|entrevista|audio|vídeo|video|conversación|sesión|reunión)$/,
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
const BARE: ReadonlySet<string> = new Set([
  'end',
  'the end',
  'ende',
  'fin',
  'fim',
  'fine',
  'einde',
  'koniec',
  'конец',
  'end transcript',
  'end recording',
])
/** What the words begin with, behind "the", or end with: hardly any other line needs a closer look. */
const FIRST: ReadonlySet<string> = new Set('end ende fin final fim fine einde koniec slut konec конец'.split(' '))
const LAST: ReadonlySet<string> = new Set('ends ended stops stopped concludes concluded finishes finished over here'.split(' '))
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
  const words = within(start)
  if (!mayTell(words)) return false
  if (TELLS.test(words)) return isSetOff || !STOP.test(line)
  return ENDS.some((end) => end.test(words)) || (isSetOff && BARE.has(words))
}

function mayTell(words: string): boolean {
  const from = words.startsWith('the ') ? 4 : 0
  const space = words.indexOf(' ', from)
  return FIRST.has(words.slice(from, space < 0 ? words.length : space)) || LAST.has(words.slice(words.lastIndexOf(' ') + 1))
}

function behindTime(line: string): string {
  const time = readStamp(line, 0)
  return time === undefined ? line : line.slice(time.next).trimStart()
}

function within(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && AROUND.includes(text.charAt(from))) from++
  while (to > from && AROUND.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
