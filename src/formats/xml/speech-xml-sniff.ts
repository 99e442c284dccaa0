import { localName } from './speech-names.ts'

const ROOTS = new Set(
  'play tei tei.2 teicorpus tei2 teicorpus.2 akomantoso debate hansard debates trans dbtplenarprotokoll compterendu anforandelista publicwhip'.split(
    ' ',
  ),
)
/** Roots of documents that have a reader of their own, or none. */
const OTHERS = new Set('html annotation_document basic-transcription rss feed svg tt'.split(' '))

// "<tei:TEI xmlns=…": the first element
const ROOT = /<([a-z_][\w.:-]{0,60})(?=[\s/>])/i
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const SPEECH =
  /<(?:[\w-]{1,20}:)?(?:sp|speech|membercontribution|member|speaker|rede|intervention|personspeaking|orateurs|taler|talare|talker|intervento)(?:\s[^<>]{0,300})?>|<(?:[\w-]{1,20}:)?(?:u|turn|segment)\s(?:[^<>]{0,300}\s)?(?:who|speaker|participant)=/i
/** Captions: they say when, and for how long. */
const CAPTION = /<text\s{1,9}start="[\d.]{1,20}"\s{1,9}dur="|<p\s{1,9}t="\d{1,12}"\s{1,9}d="/

/** How sure the beginning is that of speeches in XML: by its root, which may stand far from the first speech. */
export function sniffSpeechXml(head: string): number {
  const isDeclared = /^\ufeff?\s*<(?:\?xml\b|!DOCTYPE\b)/i.test(head)
  const said = head.includes('<!--') ? head.replace(COMMENT, '') : head
  const root = ROOT.exec(said)?.[1]
  if (root === undefined) return /^\ufeff?\s*<[!?]/.test(head) ? 0.3 : 0
  const name = localName(root)
  if (OTHERS.has(name)) return 0
  const hasSpeech = SPEECH.test(head) || CAPTION.test(head)
  if (ROOTS.has(name)) return hasSpeech ? 1 : 0.8
  if (!isDeclared && !/xmlns/.test(head)) return 0
  return hasSpeech ? 0.9 : isText(said) ? 0 : 0.6
}

/** Lines without a tag, of all lines; some have a word before a colon. */
const ENOUGH = { bare: 0.7, labels: 3 }
// "Mara Lund: Good evening."
const LABEL = /^\s{0,9}\p{Lu}[^:]{0,60}:\s/u

/** Whether markup stands around lines of text with labels, and hardly in them. */
function isText(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  const bare = lines.filter((line) => !/[<>]|="/.test(line))
  return bare.length >= lines.length * ENOUGH.bare && bare.filter((line) => LABEL.test(line)).length >= ENOUGH.labels
}
