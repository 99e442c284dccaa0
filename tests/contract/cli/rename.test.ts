import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sample } from '../../runs.ts'
import { parseTranscript } from '../doors.ts'
import { KNOWN_FAILURES } from '../library/cases.ts'
import { root, shell, workFolder } from './run-shell.ts'

let cwd = ''
beforeEach(() => {
  cwd = workFolder()
})

const at = (name: string) => join(cwd, name)
const turnsOf = (bytes: Uint8Array) => parseTranscript(bytes).turns

/** What becomes of a source when the one who speaks first is called otherwise. */
async function named(source: string | Uint8Array, name = 'Agnes Albrecht', from = 'MARA LUND'): Promise<string> {
  writeFileSync(at('in.txt'), source)
  // Labels of two kinds are not read where space is wide.
  const force = typeof source === 'string' && source.includes('  ') ? '--force ' : ''
  const { code, stderr } = await shell(`transcript rename in.txt -s '${from}=${name}' ${force}-o out.txt`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return readFileSync(at('out.txt'), 'utf8')
}

const TURNS = ['MARA LUND', 'JO VEY', 'MARA LUND', 'JO VEY', 'MARA LUND', 'JO VEY']
const SAID = ['Who was it?', 'MARA LUND was.', 'Was I?', 'So said MARA LUND: twice.', 'No.', 'Well.']
const written = (write: (name: string, text: string, index: number) => string) =>
  TURNS.map((name, index) => write(name, SAID[index] ?? '', index)).join('')

describe('rename changes the words of the name alone', () => {
  it.each<[string, (name: string, text: string, index: number) => string]>([
    ['a colon', (name, text) => `${name}: ${text}\n\n`],
    ['a time before, CRLF', (name, text, index) => `[00:0${index}:12] ${name}: ${text}\r\n\r\n`],
    ['a time behind, tabs', (name, text, index) => `${name}\t(00:0${index}:12):\t${text}\n\n`],
    ['a line of its own', (name, text) => `${name}\n${text}\n\n`],
    ['bold', (name, text) => `**${name}:** ${text}\n\n`],
    ['wide space', (name, text) => `${name.replace(' ', '  ')}:  ${text}\n\n`],
    ['a note behind', (name, text) => `${name} (on the phone): ${text}\n\n`],
    ['SubRip', (name, text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index},900\n${name}: ${text}\n\n`],
    [
      'two voices of one cue',
      (name, text, index) =>
        `${index === 0 ? 'WEBVTT\n' : ''}${index % 2 === 0 ? `\n00:00:0${index}.000 --> 00:00:0${index}.900\n` : ''}<v.loud ${name}>${text}\n`,
    ],
    [
      'a voice over two lines',
      (name, text, index) =>
        `${index === 0 ? 'WEBVTT\n' : ''}\n00:00:0${index}.000 --> 00:00:0${index}.900\n<v ${name}>${text}\n${name} again\n`,
    ],
  ])('%s', async (_, write) => {
    const source = written(write)
    const wanted = written((name, text, index) => {
      const marked = write(name === 'MARA LUND' ? '\u0001' : name, text, index)
      // The second line of a cue holds the name once more, and it is what is said.
      return marked.replace('\u0001', 'Agnes Albrecht').replace('\u0001 again', 'MARA LUND again')
    })
    const spaced = wanted.replaceAll('JO VEY', source.includes('  ') ? 'JO  VEY' : 'JO VEY')
    expect(await named(source)).toBe(spaced)
  })

  it('in UTF-16, with its byte order mark', async () => {
    const source = written((name, text) => `${name}: ${text} Ł\n\n`)
    writeFileSync(at('w.txt'), `\ufeff${source}`, 'utf16le')
    const ran = await shell('transcript rename w.txt -s "MARA LUND"="Łucja 船" -o out.txt', { cwd })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(at('out.txt'), 'utf16le')).toBe(`\ufeff${source.replace(/^MARA LUND/gm, 'Łucja 船')}`)
  })

  it('of several who are named at once, the one who is meant', async () => {
    const joint = `MARA LUND: One.\n\nJO VEY: Two.\n\nMARA LUND & JO VEY: Three.\n\nMARA LUND: Four.\n\nJO VEY: Five.\n\nMARA LUND & JO VEY: Six.\n`
    expect(await named(joint)).toBe(joint.replaceAll('MARA LUND', 'Agnes Albrecht'))
  })

  it('refuses lines in two encodings, and bytes that no name can be told from', async () => {
    const mixed = Buffer.concat([
      Buffer.from('MARA LUND: Caf\xe9.\n\nJO VEY: Oui.\n\n', 'latin1'),
      Buffer.from('MARA LUND: Là-bas.\n\nJO VEY: Où ?\n'),
    ])
    writeFileSync(at('mixed.txt'), mixed)
    expect(await shell('transcript rename mixed.txt -s "JO VEY"=Zoé', { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'transcript: mixed.txt: has lines in two encodings; name one with --encoding, or write it in another format, such as --to text\n',
    })
  })
})

const POOL = 'Agnes Bruno Clara Dmitri Elsa Fabio Greta Hugo Ines Jonas Karin Lukas'.split(' ')
const LAST = 'Albrecht Borges Castell Dahlberg Eklund Farrow Gruber Hansson Ivanov Jansson Keller Lindgren'.split(' ')

const publishers = join(root, 'fixtures/publishers')
/** Of these, one hides characters in its labels; in the other a colon without a space is none before a Latin name. */
const OTHERS = new Set(['hidden-marks', 'tight-colon'])
/** Layouts in which somebody is named. */
const layouts = readdirSync(join(publishers, 'interview')).filter(
  (name) =>
    !OTHERS.has(name) &&
    !KNOWN_FAILURES.has(`publishers/interview/${name}`) &&
    readFileSync(join(publishers, 'interview', name, 'said.txt'), 'utf8').match(/^[^:\n]/m),
)

describe('interviews of every layout', () => {
  it.each(sample(layouts, 9))('%s', async (name) => {
    const source = readFileSync(join(publishers, 'interview', name, 'input.txt'))
    const before = parseTranscript(source)
    const people = before.speakers
    expect(people.length).toBeLessThanOrEqual(POOL.length)
    const isUpper = people.every(({ labels }) => labels[0] === labels[0]?.toUpperCase())
    const nameOf = new Map(people.map(({ speakerId }, index) => [speakerId, `${POOL[index]} ${LAST[index]}`]))
    const shownOf = (id: string | null) => (isUpper ? nameOf.get(id ?? '')?.toUpperCase() : nameOf.get(id ?? '')) ?? null
    writeFileSync(at('names.json'), JSON.stringify(people.map(({ speakerId: id }) => ({ id, name: shownOf(id) }))))
    writeFileSync(at('in.txt'), source)
    const ran = await shell('transcript rename in.txt --map names.json -o out.txt', { cwd })
    expect(ran).toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
    const after = turnsOf(readFileSync(at('out.txt')))
    expect(after.map(({ speaker, text }) => `${speaker?.toUpperCase()}: ${text}`)).toEqual(
      before.turns.map(({ speakerId, text }) => `${nameOf.get(speakerId ?? '')?.toUpperCase()}: ${text}`),
    )
  })
})
