import fc from 'fast-check'

/** Of the tables of `headingKind`. */
export const VOCABULARY = (
  'Acknowledgements and disclosures|ADJOURNMENT OF THE HOUSE|ADVERTISEMENT|advertisement feature|END   1:19 P.M.|skip to content|' +
  'skip to main content|share this|share this article|share this episode|download audio|download transcript|page 3 of 12|page 3|' +
  'Break|ad break|advertisement break|commercial break|sponsor break|music break|short break|intermission|jingle|music|theme music|' +
  'intro music|outro music|Audio Player|Break: [07:13] to [08:53]|Music 0:12 - 0:14|Audio Player 00:00 00:00 31:40|' +
  'video player 00:00|audio player|end|end of recording|end of the transcript|END of Interview|end of the tape|' +
  'end of the audio 12:30 P.M.|End 3:25|the meeting ended|Meeting ended after 01:40:23|Transcription ended after 00:32:49|This editable transcript was computer generated|meeting adjourned|the hearing concluded|' +
  'the session was adjourned|The recording ended at noon|session ended on Monday|hearing adjourned at 12:30 p.m.|' +
  'stopped transcription|Copyright 2020|copyright Atrium Press, all rights reserved|Transcribed by Jo Vey|' +
  'Transcription by Jo Vey of Atrium|Transcript provided by Vey|Transcript courtesy of Jo Vey|Transcription provided by Jo Vey.|' +
  'about the author|footnotes|end notes|references|bibliography|appendix|credits|show notes|further reading|related links|' +
  'disclaimer|certificate|resources|sponsors|links|subscribe|support the show|word index|contact|imprint|conclusions|action items|next steps|key points|key takeaways|decisions|outcomes|summary|resolutions|follow-ups|follow ups|' +
  'agenda|WE WON|ÉCOLE DE MER|PRAYERS|FOOTBRIDGE MOTION|ΜΑΡΑ|Whereupon, a recess was taken|The committee was called to order at 9:30 a.m|Adjourned at 5:15 p.m|Court adjourned at 5:15 p.m|' +
  'This transcript was generated automatically|The recording was edited for clarity|I, Jo Vey, do hereby certify|I hereby certify that the foregoing|' +
  'I certify that this transcript|La séance est levée à vingt heures|Se levanta la sesión a las 14 horas|A sessão foi encerrada às 18 horas|' +
  'Die Sitzung wurde um 14.30 Uhr unterbrochen|Schluss der Sitzung: 18.05 Uhr|Schluß: 18.05 Uhr|Encerra-se a sessão às 18 horas|' +
  'Mara Lund started transcription|Jo Vey joined the meeting|Item 3: The bridge|Topic: Roll call|Scene II|Danksagung|Über den Autor|' +
  'Sobre o autor|Werbung|Werbepause|Publicité|pausa publicitaria|Transcript 2 of 3|Opening remarks ...... 3|harbour 12:4 13:5,18|' +
  'C E R T I F I C A T E|use Up|Use Up Down Arrow keys to increase or decrease volume|' +
  'JO VEY,|ORAL ARGUMENT OF JO VEY|To order a copy of this transcript, write to the quay'
).split('|')
export const SPEECH = (
  'It was the end of the recording|About the harbour I can say little|WE WON!|OK|References were made to the bridge|' +
  'I take a break at noon, from 12:30 to 13:00|the|The tide|word|and|keys|arrow keys|Arrow keys|é|x'
).split('|')

const vocabulary = fc.constantFrom(...VOCABULARY)
const cased = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: vocabulary }, { weight: 1, arbitrary: fc.constantFrom(...SPEECH) }),
    fc.nat(3),
    fc.nat(),
  )
  .map(([text, how, seed]) => inCase(text, how, seed))

function inCase(text: string, how: number, seed: number): string {
  if (how === 0) return text.toUpperCase()
  if (how === 1) return text.toLowerCase()
  if (how === 2) return text
  return Array.from(text, (letter, at) => ((seed >> (at % 31)) & 1 ? letter.toUpperCase() : letter.toLowerCase())).join('')
}

const openings = fc.constantFrom(
  '',
  '',
  '',
  'I ',
  'I. ',
  'I, ',
  'I’m ',
  '“',
  '‘',
  '…',
  '“‘',
  '… ',
  '……',
  '“… ‘',
  'É',
  '‘“…‘',
  '«',
  '¿',
  '¡',
  '«…',
)
const gaps = fc.constantFrom(' ', ' ', ' ', '  ', '', ': ', '. ', ' - ', ' – ', ' [', '] ', ' (', ') ', '*', '_', '…', ', ')
const ends = fc.constantFrom(
  '',
  '',
  '',
  '.',
  '!',
  '?',
  ':',
  ';',
  ',',
  '"',
  '”',
  '’',
  ')',
  '…',
  ']',
  ' —',
  '**',
  '–',
  'é',
  '‧',
  '’s',
  ' 12:30 P.M.',
)
/** Lines of such words, of which many are headings. */
export const headingLines = fc
  .tuple(openings, fc.array(fc.tuple(cased, gaps), { minLength: 1, maxLength: 4 }), ends)
  .map(([opening, parts, end]) => (opening + parts.flat().join('') + end).trim())

/** Filled up to a length near one that `headingKind` tells apart, end and all. */
export const reaching = fc
  .tuple(
    openings,
    cased,
    fc.constantFrom(80, 120, 240),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(' ', ' x', 'X', ' é', '—', '1'),
    ends,
  )
  .map(([opening, text, length, more, filler, end]) => {
    const head = `${opening}${text} `
    return head + filler.repeat(length).slice(0, Math.max(0, length + more - head.length - end.length)) + end
  })
  .map((line) => line.trim())
