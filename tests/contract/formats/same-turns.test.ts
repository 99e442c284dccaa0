import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../doors.ts'
import { checkInvariants } from '../library/invariants.ts'
import { turnsOf } from '../library/parse.ts'

/** One talk in many dresses: what editors, mail, pages and tools do to the form of a transcript changes none of its turns. */
const TALK = [
  ['Mara Lund', 'Is the lamp out on the north pier?'],
  ['Jo Vey', 'It is, since the storm on Monday.'],
  ['Mara Lund', 'Who was told of it?'],
  ['Bo Ek', 'I told the harbour office at once.'],
  ['Jo Vey', 'And nobody came, as far as I know.'],
  ['Mara Lund', 'Then we will go ourselves tonight.'],
  ['Bo Ek', 'Take the long ladder with you.'],
  ['Jo Vey', 'It leans behind the shed.'],
] as const

const SECONDS = 4
const timed = TALK.map(([speaker, text], at) => ({ speaker, text, start: at * SECONDS, end: (at + 1) * SECONDS }))
const two = (count: number) => String(count).padStart(2, '0')
const clock = (seconds: number, point = '.') => `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}${point}000`
const json = JSON.stringify(timed, null, 2)
const srt = timed
  .map(({ speaker, text, start, end }, at) => `${at + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${speaker}: ${text}\n`)
  .join('\n')
const vtt = `WEBVTT\n\n${timed
  .map(({ speaker, text, start, end }, at) => `${at + 1}\n${clock(start)} --> ${clock(end)}\n<v ${speaker}>${text}</v>\n`)
  .join('\n')}`
const csv = `Speaker,Start,End,Text\n${timed.map(({ speaker, start, end, text }) => `${speaker},${start},${end},"${text}"`).join('\n')}\n`
const ids = new Map([...new Set(TALK.map(([speaker]) => speaker))].map((name, at) => [name, `spk_${at}`]))
const coded = timed.map((turn) => ({ ...turn, speaker: ids.get(turn.speaker) }))
const page = (body: string) => `<html><head><title>Talk</title></head><body>\n${body}\n</body></html>\n`
const turns = (write: (speaker: string, text: string, at: number) => string, between = '\n') =>
  TALK.map(([speaker, text], at) => write(speaker, text, at)).join(between)
const lines = (source: string, change: (line: string) => string) => source.split('\n').map(change).join('\n')
const onTimings = (source: string, change: (line: string) => string) =>
  lines(source, (line) => (line.includes('-->') ? change(line) : line))
/** A name is in capitals alone on its line, as in printed plays. */
const play = turns((speaker, text) => `${speaker.split(' ')[0]?.toUpperCase()}.\n${text}\n`)

function heard(source: string | Uint8Array): unknown[] {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return turnsOf(checkInvariants(bytes)).map(({ speaker, text, start }) => [speaker, text, start])
}

function utf16(source: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${source}`, (_, at) => `\ufeff${source}`.charCodeAt(at)).buffer)
}

const SAME = TALK.map(([speaker, text], at) => [speaker, text, at * SECONDS])
const WITHOUT_TIMES = TALK.map(([speaker, text]) => [speaker, text, null])

describe('captions', () => {
  const any: Readonly<Record<string, (source: string) => string | Uint8Array>> = {
    'line ends of Windows': (source) => source.replaceAll('\n', '\r\n'),
    'line ends that were made twice': (source) => source.replaceAll('\n', '\r\r\n'),
    'line ends of old Macs': (source) => source.replaceAll('\n', '\r'),
    'UTF-16': utf16,
    'spaces behind lines': (source) => lines(source, (line) => `${line}  `),
    indented: (source) => lines(source, (line) => (line === '' ? line : `    ${line}`)),
    'every line end doubled': (source) => source.replaceAll('\n', '\n\n'),
    'many blank lines': (source) => source.replaceAll('\n\n', '\n\n\n\n'),
    'no blank lines': (source) => source.replaceAll(/(?<!WEBVTT)\n\n/g, '\n'),
    'a blank line below each timing': (source) => onTimings(source, (line) => `${line}\n`),
    'no space around arrows': (source) => source.replaceAll(' --> ', '-->'),
    'arrows of a word processor': (source) => source.replaceAll('-->', '–>'),
    'arrows of one sign': (source) => source.replaceAll('-->', '→'),
    'short arrows': (source) => source.replaceAll('-->', '->'),
    'arrows as entities': (source) => source.replaceAll('-->', '--&gt;'),
    'whole seconds': (source) => onTimings(source, (line) => line.replaceAll(/[.,]000/g, '')),
    'no hours': (source) => onTimings(source, (line) => line.replaceAll('00:00:', '00:')),
    'breaks as tags': (source) => source.replaceAll(' the ', '<br>the '),
    'below a title': (source) => `The talk of the week\nhttps://example.org/talk\n\n${source}`,
    'in a fence': (source) => `# The talk\n\nHere it is:\n\n\`\`\`\n${source}\`\`\`\n\nThat was all.\n`,
    'in a fence with a language': (source) => `\`\`\`srt\n${source}\`\`\`\n`,
    'below front matter': (source) => `---\ntitle: The talk\n---\n\n${source}`,
  }
  test.each(Object.entries(any))('%s', (_, change) => {
    expect(heard(change(srt))).toEqual(SAME)
    expect(heard(change(vtt))).toEqual(SAME)
  })

  test.each<[string, string]>([
    ['numbers with a sign', srt.replaceAll(/^(\d+)$/gm, '#$1')],
    ['numbers with a point', srt.replaceAll(/^(\d+)$/gm, '$1.')],
    ['no numbers', srt.replaceAll(/^\d+\n/gm, '')],
    ['milliseconds behind a colon', srt.replaceAll(',000', ':000')],
    ['words in the line of the timing', onTimings(srt, (line) => `${line} `).replaceAll(' \n', ' ')],
    [
      'notes of each cue',
      vtt.replaceAll(/^\d+$/gm, (count) => `NOTE Confidence: 0.9${count}\n\n7f0c2a9e-1b2c-4d5e-8f90-${count}`),
    ],
    ['no header', vtt.replace('WEBVTT\n\n', '')],
  ])('%s', (_, source) => {
    expect(heard(source)).toEqual(SAME)
  })

  test('a note in each cue parts no speech', () => {
    const halves = timed.flatMap(({ speaker, text, start, end }) => {
      const at = text.indexOf(' ', text.length / 2)
      const cue = (from: number, to: number, said: string) =>
        `NOTE Confidence: 0.91\n\n7f0c2a9e-1b2c-${start}\n${clock(from)} --> ${clock(to)}\n<v ${speaker}>${said}</v>\n`
      return [cue(start, start + 2, text.slice(0, at)), cue(start + 2, end, text.slice(at + 1))]
    })
    expect(heard(`WEBVTT\n\n${halves.join('\n')}`)).toEqual(SAME)
  })
})

describe('data', () => {
  test.each<[string, string | Uint8Array]>([
    ['in one line', JSON.stringify(timed)],
    ['a line each', timed.map((turn) => JSON.stringify(turn)).join('\n\n')],
    ['UTF-16', utf16(json)],
    ['deep', JSON.stringify({ data: { result: { id: 7, segments: timed } } })],
    ['times with commas', JSON.stringify(timed.map((turn) => ({ ...turn, start: `${turn.start},0`, end: `${turn.end},0` })))],
    [
      'durations of ISO 8601',
      JSON.stringify(timed.map(({ start, ...turn }) => ({ ...turn, offset: `PT${start}S`, end: undefined }))),
    ],
    [
      'speakers by codes',
      JSON.stringify({ speakers: Object.fromEntries([...ids].map(([name, id]) => [id, { name }])), segments: coded }),
    ],
    [
      'participants with ids',
      JSON.stringify({
        participants: [...ids].map(([displayName, participantId]) => ({ participantId, displayName })),
        segments: coded,
      }),
    ],
    ['in a fence', `Here is the transcript:\n\n\`\`\`json\n${json}\n\`\`\`\n\nIs there anything else?\n`],
    ['below a title', `The talk of the week\n\n${json}\n`],
    ['below the head of an answer', `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${json}`],
  ])('%s', (_, source) => {
    expect(heard(source)).toEqual(SAME)
  })

  test.each<[string, string]>([
    ['labelled strings', JSON.stringify(turns((speaker, text) => `${speaker}: ${text}`, '\0').split('\0'))],
    [
      'labelled strings in a member',
      JSON.stringify({ transcript: turns((speaker, text) => `${speaker}: ${text}`, '\0').split('\0') }),
    ],
    ['a name for each', JSON.stringify(TALK.map(([speaker, text]) => ({ [speaker]: text })))],
    ['pairs', JSON.stringify(TALK)],
  ])('%s', (_, source) => {
    expect(heard(source)).toEqual(WITHOUT_TIMES)
  })

  test('ticks of hours', () => {
    const ticks = timed.map(({ speaker, text, start }) => ({ speaker, text, offsetInTicks: (start + 3600) * 10_000_000 }))
    expect(heard(JSON.stringify(ticks))).toEqual(SAME.map(([speaker, text, start]) => [speaker, text, Number(start) + 3600]))
  })

  test('data in front matter are none of it', () => {
    const front =
      '---\ntitle: The talk\njson-ld: |\n    {\n        "name": "The talk",\n        "startDate": "2026"\n    }\n---\n\n'
    expect(heard(front + turns((speaker, text) => `**${speaker}:** ${text}`, '\n\n'))).toEqual(WITHOUT_TIMES)
  })

  test('data in a fence that nobody speaks in are none of it', () => {
    const fence = '# Minutes\n\n```json\n{"name": "harbour", "content": "lamps", "width": 3}\n```\n\n'
    expect(heard(fence + turns((speaker, text) => `**${speaker}:** ${text}`, '\n\n'))).toEqual(WITHOUT_TIMES)
  })

  test.each<[string, string, string]>([
    [
      'JSON in a fence',
      '**',
      '```json\n[{"role": "x", "text": "hello", "time": 3}, {"role": "y", "text": "there", "time": 4}]\n```',
    ],
    ['a table', '', 'name,speaker,text,start\na,Jo,hello,1\nb,Jo,there,2'],
    ['captions', '', '1\n00:00:01,000 --> 00:00:02,000\nHello there'],
  ])('%s that somebody shows is part of the talk', (_, mark, shown) => {
    const said = (name: string, text: string) => `${mark}${name}:${mark} ${text}`
    const source = [
      said('Mara', 'Have you seen this?'),
      shown,
      said('Jo', 'I have. It is wrong.'),
      said('Mara', 'Where?'),
      said('Jo', 'At the end.'),
    ].join('\n\n')
    expect(parseTranscript(source).turns.map(({ label }) => label)).toEqual(['Mara', 'Jo', 'Mara', 'Jo'])
  })

  test('pairs that are no talk', () => {
    expect(
      heard(
        JSON.stringify([
          ['width', '10'],
          ['height', '20'],
          ['width', '30'],
          ['height', '40'],
        ]),
      ),
    ).toEqual([])
  })
})

describe('tables', () => {
  test.each<[string, string | Uint8Array]>([
    ['line ends of Windows', csv.replaceAll('\n', '\r\n')],
    ['UTF-16', utf16(csv.replaceAll(/,(?=[^ ])/g, '\t'))],
    ['spaces behind commas', csv.replaceAll(/,(?=[^ ])/g, ', ')],
    ['below a title', `Transcript of the talk\n\n${csv}`],
    ['below a title of a spreadsheet', `Transcript of the talk,,,\n,,,\n${csv}`],
    ['timestamps', csv.replace('Start,End', 'start_timestamp,end_timestamp')],
  ])('%s', (_, source) => {
    expect(heard(source)).toEqual(SAME)
  })
})

describe('pages', () => {
  const bold = turns((speaker, text) => `<p><strong>${speaker}:</strong> ${text}</p>`)
  test.each<[string, string]>([
    ['paragraphs', page(turns((speaker, text) => `<p>${speaker}: ${text}</p>`))],
    ['a fragment in one line', bold.replaceAll('\n', '')],
    ['a form around it', page(`<form id="page">${bold}</form>`)],
    ['preformatted', page(`<pre>${turns((speaker, text) => `${speaker}\n${text}`, '\n\n')}</pre>`)],
    ['two breaks', page(turns((speaker, text) => `${speaker}<br>\n${text}`, '<br>\n<br>\n'))],
    ['bold names without a colon', page(turns((speaker, text) => `<p><b>${speaker}</b> ${text}</p>`))],
    ['names in paragraphs of their own', page(turns((speaker, text) => `<p>${speaker}</p>\n<p>${text}</p>`))],
    [
      'articles with a header',
      page(turns((speaker, text) => `<article><header><h4>${speaker}</h4></header><p>${text}</p></article>`)),
    ],
    ['bold beyond the colon', page(turns((speaker, text) => `<p><b>${speaker}: ${text.replace(' ', '</b> ')}</p>`))],
  ])('%s', (_, source) => {
    expect(heard(source)).toEqual(WITHOUT_TIMES)
  })

  test('names and times in elements without space between', () => {
    const shown = turns(
      (speaker, text, at) => `<div><span>${speaker}</span><span>0:${two(at * SECONDS)}</span><p>${text}</p></div>`,
    )
    expect(heard(page(shown)).map((turn) => [turn].flat().slice(0, 2))).toEqual(TALK)
  })

  test('a play', () => {
    const plain = heard(play)
    expect(plain).toHaveLength(TALK.length)
    expect(heard(page(`<pre>\n${play}\n</pre>`))).toEqual(plain)
    expect(heard(page(lines(play, (line) => `${line}<br>`)))).toEqual(plain)
  })
})
