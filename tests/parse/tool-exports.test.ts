import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

const OPENING = 'Mara Lund: How deep is it?\nJo Vey: Four metres.\n'.repeat(3)

function matterOf(text: string) {
  return parseText(text).flatMap((record) => (record.type === 'matter' ? [`${record.kind}: ${record.text}`] : []))
}

describe('what a program for meetings writes beside the speech', () => {
  test('its footer is back matter', () => {
    const text = `${OPENING}Mara Lund: Good.\n\nTranscription ended after 00:32:49\n\nThis editable transcript was computer generated.\n`
    expect(matterOf(text)).toEqual([
      'back: Transcription ended after 00:32:49',
      'back: This editable transcript was computer generated.',
    ])
  })

  test('a sentence that begins so is speech', () => {
    expect(matterOf(`${OPENING}Mara Lund: Hm.\n\nTranscription ended after an hour for me because I was tired.\n`)).toEqual([])
  })

  test('a time of three fields is a time without blank lines around it', () => {
    const text = `${OPENING}00:07:20\nMara Lund: Since when?\nJo Vey: Since Monday.\n`
    expect(matterOf(text)).toEqual(['heading: 00:07:20'])
    expect(turnsOf(parseText(text)).at(-2)?.start).toBe(440)
  })

  test('a time of two may be a score', () => {
    const text = `${OPENING}Mara Lund: The score was\n10:00\nto nothing.\n`
    expect(said(parseText(text)).at(-1)).toBe('Mara Lund: The score was 10:00 to nothing.')
  })

  test('a heading of back matter may be underlined', () => {
    const text = `${OPENING.replaceAll('\n', '\n\n')}Show Notes\n----------\n\nThe quay: https://quay.example\n`
    expect(matterOf(text)).toEqual(['back: Show Notes\n----------', 'back: The quay: https://quay.example'])
  })
})

describe('a label below a stage line', () => {
  const SCENE = 'Mara: “Who is there?”\n\nJo: “It is me.”\n\n'

  test('a name that comes once is taken where most lines carry labels', () => {
    const text = `${SCENE}${SCENE}(Upon reaching the shed)\nGarrick: “No one goes in!”\n\n${SCENE}`
    expect(said(parseText(text))).toContain('Garrick: “No one goes in!”')
  })

  test('it is inside no paragraph', () => {
    const text = `${SCENE.repeat(3)}[Back at the quay]\nGarrick: “No one goes in!”\n`
    expect(said(parseText(text)).at(-1)).toBe('Garrick: “No one goes in!”')
  })

  test('a word that does not speak is none', () => {
    const text = `${SCENE.repeat(3)}(A notice on the wall)\nNote: the shed is closed\n`
    expect(said(parseText(text)).at(-1)).toBe('Jo: “It is me.” (A notice on the wall) Note: the shed is closed')
  })

  test('a word that looks unlike the names that come back is none', () => {
    const talk = 'Mara Lund: What do we need?\n\nAnd when?\n\nJo Vey: A few things.\n\nSoon.\n\n'
    const text = `${talk}${talk}Jo Vey: Three things.\n\nRope: forty metres\n\nMara Lund: Good.\n`
    expect(said(parseText(text))).not.toContain('Rope: forty metres')
  })
})

describe('times below a label and behind one', () => {
  test('the first one below a label is when the turn begins', () => {
    const text = '**Mara:**\n[00:01] Morning.\n[00:04] Let us begin.\n\n**Jo:**\n[00:09] One moment.\n\n'.repeat(3)
    const [first, second] = turnsOf(parseText(text))
    expect([first?.start, first?.text]).toEqual([1, 'Morning. [00:04] Let us begin.'])
    expect([second?.start, second?.text]).toEqual([9, 'One moment.'])
  })

  test('what is heard first is no time', () => {
    const text = 'Mara Lund:\n[laughs] Morning.\n\nJo Vey:\nHello.\n\n'.repeat(3)
    expect(turnsOf(parseText(text))[0]?.text).toBe('[laughs] Morning.')
  })

  test('behind a label with a time, another one is what is said', () => {
    const text = '[4:30pm] mlund: [20:30:05] jo is here\n[4:31pm] jvey: so I am\n'.repeat(4)
    expect(turnsOf(parseText(text))[0]?.text).toBe('[20:30:05] jo is here')
  })
})

describe('chats in columns', () => {
  const LINES = '09:01\tMara\tHello there!\n09:02\tJo\tHello!\n'
  const SAID = ['Mara: Hello there!', 'Jo: Hello!']

  test('under a line that tells the day', () => {
    const text = `2025/12/25 Fri\n${LINES.repeat(3)}\n2025/12/26 Sat\n${LINES}`
    expect(said(parseText(text)).slice(-2)).toEqual(SAID)
    expect(matterOf(text)).toEqual(['front: 2025/12/25 Fri', 'boilerplate: 2025/12/26 Sat'])
  })

  test('a schedule is none', () => {
    const rows = ['Registration\tHall A', 'Keynote\tHall A', 'Coffee\tFoyer', 'Panel\tHall B', 'Lunch\tFoyer', 'Panel\tHall B']
    expect(turnsOf(parseText(rows.map((row, index) => `${index + 10}:00\t${row}\n`).join('')))).toEqual([])
  })

  test('with a bar, in a quotation too', () => {
    const text = '> 17:00:53      mlund | Hello there!\n> 17:01:02     jo_vey | Hello!\n'.repeat(4)
    expect(said(parseText(text)).slice(-2)).toEqual(['mlund: Hello there!', 'jo_vey: Hello!'])
  })

  test('a log of a program is none', () => {
    const text = '17:00:53   INFO | disk 1\n17:01:02   WARN | disk 2\n17:01:03   INFO | disk 3\n'.repeat(4)
    expect(turnsOf(parseText(text))).toEqual([])
  })

  test('with the half of the day before its hours', () => {
    const text = '[김민수] [오전 9:12] 안녕하세요\n[이영희] [오후 2:03] 네, 반갑습니다\n'
    const turns = turnsOf(parseText(`${text}--------- 2024년 3월 12일 화요일 ---------\n${text.repeat(3)}`))
    expect(turns.slice(0, 2).map(({ speaker, start, text: words }) => [speaker, start, words])).toEqual([
      ['김민수', 33_120, '안녕하세요'],
      ['이영희', 50_580, '네, 반갑습니다'],
    ])
  })
})

describe('times that have a line to themselves', () => {
  const NAMES = ['Mara Lund', 'Jo Vey']
  const chat = (write: (name: string, at: number) => string) =>
    Array.from({ length: 8 }, (_, index) => write(NAMES[index % 2] ?? '', index + 10)).join('')

  test.each([
    [
      'spelled, and again in figures',
      (name: string, at: number) => `${name}\n0 minutes ${at} seconds\n0:${at}\nHow deep is it?\n`,
    ],
    ['behind a picture', (name: string, at: number) => `${name}\n:palm_tree:  0:${at}\nHow deep is it?\n\n`],
  ])('%s', (_, write) => {
    const turns = turnsOf(parseText(chat(write)))
    expect(turns.map(({ text }) => text)).toEqual(Array.from({ length: 8 }, () => 'How deep is it?'))
    expect(turns[1]?.start).toBe(11)
  })

  test('dated, above the name', () => {
    const turns = turnsOf(parseText(chat((name, at) => `Mar 12, 2024 10:${at}:00 AM (edited)\n${name}\nHow deep is it?\n\n`)))
    expect(turns.map(({ text }) => text)).toEqual(Array.from({ length: 8 }, () => 'How deep is it?'))
    expect(turns[1]?.start).toBe(36_660)
  })

  test('a sentence that ends in one is speech', () => {
    expect(said(parseText(`${OPENING}It was lit again on Mar 12, 2024 at 10:05\n`)).at(-1)).toContain('on Mar 12, 2024 at 10:05')
  })
})

test('a notice right below the end of a meeting', () => {
  const text = `${OPENING}\nMeeting ended after 00:12:03 👋\nThis editable transcript was computer generated and might contain errors.\n`
  expect(said(parseText(text)).at(-1)).toBe('Jo Vey: Four metres.')
})
