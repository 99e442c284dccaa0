import { ScriptTokens } from '../text/script-tokens.ts'
import { type Format, HEAD_UNITS } from './format.ts'
import { RecogniserJsonReader } from './json.ts'
import { ROLE } from './records/lines.ts'
import { isBlank } from './text.ts'

// "[{'speaker': 'Mara'"  "import x from"  "export const segments = ["  "module.exports = {"  "// Lines of the second act"
const BEGINS =
  /^\ufeff?(?:(?:import|export|const|let|var|interface|type)\s|module\.exports|window\.|\/[/*]|["']use strict["']|\[?\s{0,9}\{\s{0,9}')/
/** A name and a string: {speaker: "Mara"} */
const MEMBER = /(?:^|[{,\s])["']?([A-Za-z_]\w{0,40})["']?\s{0,4}:\s{0,4}(["'`])((?:(?!\2)[^\\\n]|\\.){0,40})/g
const SPEAKER = /^(?:speaker\w{0,12}|character\w{0,12}|who|sender|talker|talkedby|saidby)$/i
const TEXT = /^(?:text|line|said|dialogue|dialog|content|message|transcript|utterance|speech|words)$/i
/** A variable that holds a transcript, in the shape of JSON. */
const HOLDS = /(?:^|\s)\w{0,30}(?:transcript|segments|utterances|captions|subtitles)\w{0,30}\s{0,4}=\s{0,4}[[{]/i
/** Members of either kind that are a talk. */
const ENOUGH = 2
/** Lines without a brace or a bracket: text that begins with a remark is none. */
const EARLY = 12

/** How often the same member tells who speaks, and the same what is said, in words: those of one object are other things. */
function countMembers(head: string): { readonly speakers: number; readonly texts: number } {
  const speakers = new Map<string, number>()
  const texts = new Map<string, number>()
  for (const [, name = '', , value = ''] of head.matchAll(MEMBER)) {
    const counts = isSpeaker(name, value) ? speakers : TEXT.test(name) && value.includes(' ') ? texts : undefined
    counts?.set(name, (counts.get(name) ?? 0) + 1)
  }
  return { speakers: Math.max(0, ...speakers.values()), texts: Math.max(0, ...texts.values()) }
}

/** A role is a speaker where it is one of a talk with a machine: elsewhere it is that of a button, or somebody's post. */
function isSpeaker(name: string, value: string): boolean {
  return /^role$/i.test(name) ? ROLE.test(value) : SPEAKER.test(name)
}

function sniff(head: string): number {
  const { speakers, texts } = countMembers(head)
  if (texts >= ENOUGH && speakers >= ENOUGH) return 0.9
  if (HOLDS.test(head) && (texts >= ENOUGH || head.includes('"alternatives"'))) return 0.9
  const lines = head.split('\n').filter((line) => !isBlank(line))
  const isProgram = lines.length < EARLY || /[{[]\s*$/m.test(head)
  return head.length < HEAD_UNITS && isProgram ? 0.2 : 0
}

export const script: Format = {
  name: 'script',
  title: 'Modules of JavaScript and TypeScript that hold segments',
  examples: [
    "export const segments = [\n  { speaker: 'Mara Lund', text: 'Is the lamp out?' },\n  { speaker: 'Jo Vey', text: 'It is.' },\n]\n",
  ],
  extensions: [],
  told: 'it begins as programs do, and holds objects with speakers and what they say, such as { speaker: "Mara", text: "Hello" }',
  streams: true,
  begins: (line) => BEGINS.test(line),
  sniff,
  reader: (sink, options) => new RecogniserJsonReader(sink, options, (handler) => new ScriptTokens(handler)),
}
