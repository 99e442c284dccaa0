import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/model/turn.ts'
import { PageCollector } from '../../src/page/document.ts'
import { pageHtml } from '../../src/page/page.ts'
import { mediaFrom, timelineOf } from '../../src/page/timeline.ts'
import { attributeHtml, textHtml, turnHtml } from '../../src/page/turn-html.ts'
import { createParser } from '../../src/parse/parser.ts'
import { root } from '../contract/cli/run-shell.ts'
import { runs } from '../runs.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

function collected(text: string): PageCollector {
  const collector = new PageCollector('talk.txt')
  const parser = createParser({ doc: 'talk.txt' }, (record) => collector.push(record))
  parser.push(new TextEncoder().encode(text))
  parser.end()
  return collector
}

function pageOf(text: string, choices = {}): string {
  const document = collected(text).document(() => true)
  return [
    ...pageHtml(document, { title: 'T', language: undefined, source: 'talk.txt', media: undefined, sha256, ...choices }),
  ].join('')
}

function first(text: string): Turn {
  const [turn] = turnsOf(text)
  if (turn === undefined) throw new Error('nobody speaks')
  return turn
}

function turnsOf(text: string): readonly Turn[] {
  return collected(text).document(() => true).turns
}

const TALK = 'MARA LUND: Does the city pay?\n\nJO VEY: It does.\n\nMARA LUND: And the ferries?\n\nJO VEY: They leak.\n'
const PARTS = `# The harbour\n\n## Money\n\n${TALK}\n## Ferries\n\nMARA LUND: Are they old?\n\nJO VEY: Yes.\n`

test('the style and the script are what stands in assets/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-assets-'))
  execFileSync(process.execPath, ['scripts/make-page-assets.mjs', join(folder, 'assets.ts')], { cwd: root })
  const made = readFileSync(join(folder, 'assets.ts'), 'utf8')
  rmSync(folder, { recursive: true })
  expect(readFileSync(join(root, 'src/page/assets.ts'), 'utf8'), 'run: npm run page-assets').toBe(made)
})

describe('a page', () => {
  test('lets its own script and style run, by their hashes, and nothing else', () => {
    const page = pageOf(TALK)
    const [, policy = ''] = /Security-Policy content="([^"]*)"/.exec(page) ?? []
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const [, script = ''] = /<script type=module>(.*?)<\/script>/s.exec(page) ?? []
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; img-src data:; media-src 'none'; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/ style=| on[a-z]+=|@import|url\(/)
  })

  test('is small around the text', () => {
    expect(pageOf(TALK).length).toBeLessThan(40 * 1024)
  })

  test('has each heading once, and links to it', () => {
    const page = pageOf(PARTS)
    expect(page.match(/<h2 id=s.*/g)).toEqual(['<h2 id=s1 dir=auto>Money</h2>', '<h2 id=s2 dir=auto>Ferries</h2>'])
    expect(page.match(/href=#s\d dir=auto>\w+/g)).toEqual(['href=#s1 dir=auto>Money', 'href=#s2 dir=auto>Ferries'])
  })

  test('links lead somewhere', () => {
    const page = pageOf(PARTS)
    const ids = new Set([...page.matchAll(/[\s<]id=(\w+)/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href=#(\w+)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => !ids.has(link))).toEqual([])
  })

  test('has no element that a transcript brings along', () => {
    const names =
      /<(?!\/?(?:a|article|b|bdi|body|br|button|del|details|div|footer|h1|h2|head|header|html|i|input|ins|kbd|label|li|link|main|meta|nav|ol|output|p|path|script|search|section|small|span|style|summary|svg|table|tbody|td|th|thead|title|tr|!DOCTYPE)\b)/
    const marks = fc.constantFrom('<', '>', '"', "'", '&', '</p>', '<xmp>', '-->', 'x', ' ', '\u202e', '\ud800', '\0')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const turns = turnsOf(TALK).map((turn) => ({ ...turn, text, speaker: text, section: text, paragraphs: [0, 3], to: text }))
        const collector = new PageCollector('t')
        for (const turn of turns) collector.push(turn)
        const document = collector.document(() => true)
        const page = [...pageHtml(document, { title: text, language: text, source: text, media: undefined, sha256 })].join('')
        const body = page.slice(page.indexOf('<body>'))
        expect(body).not.toMatch(names)
        expect(body.match(/<article/g)).toHaveLength(turns.length)
      }),
      runs(100),
    )
  })

  test('marks notes in their paragraphs, whatever their offsets are', () => {
    const note = (at: number, end: number) => ({ kind: 'stage' as const, text: '', at, end })
    const annotations = [note(2, 4), note(3, 3), note(1, 2), note(5, 9), note(20, 30)]
    const turn = { ...first(TALK), text: 'abcdefghij', paragraphs: [0, 6], annotations }
    const html = turnHtml(turn, { person: undefined, place: undefined, asks: undefined, names: false, hasLines: true })
    expect(html.replaceAll(/<p dir=auto>|<i class=stage><\/i>/g, '')).toContain(
      'ab<i class=stage>cd</i>e<i class=stage>f</i></p><i class=stage>ghi</i>j</p></article>',
    )
  })

  test.each([
    [{ start: 3754.2 }, '>1:02:34</a>'],
    [{ start: 0 }, '>0:00</a>'],
    [{ page: 4, lineOnPage: 7 }, '>page 4, line 7</a>'],
    [{ page: 4 }, '>page 4</a>'],
    [{ lineOnPage: 7 }, '>line 7</a>'],
    [{}, '>line 1</a>'],
  ])('says where a turn with %o is', (place, shown) => {
    const choices = { person: undefined, place: undefined, asks: undefined, names: false, hasLines: true }
    expect(turnHtml({ ...first(TALK), ...place }, choices)).toContain(shown)
  })

  test('shows long and invisible repairs', () => {
    const edit = { rule: 'x', byte: 0, endByte: 1, line: 1, before: '\n\n', after: '' }
    const edits = [edit, { ...edit, before: 'a\n \nb', after: 'a b' }, { ...edit, before: ' '.repeat(100_000), after: ' ' }]
    const html = turnHtml({ ...first(TALK), edits }, { person: undefined, place: 0, asks: 2, names: false, hasLines: true })
    expect(html).toContain('<del>¶</del> → <ins>nothing</ins>, <del>a ¶ b</del> → <ins>a b</ins>, <del>')
    expect(html.length).toBeLessThan(1000)
  })

  test('names nobody where nobody is named, and tells those apart who are not', () => {
    const unnamed = { ...first(TALK), speaker: null, speakerId: null, label: null }
    const pageWith = (turns: readonly Turn[]) => {
      const collector = new PageCollector('t')
      for (const turn of turns) collector.push(turn)
      const choices = { title: 'T', language: undefined, source: 't', media: undefined, sha256 }
      return [
        ...pageHtml(
          collector.document(() => true),
          choices,
        ),
      ].join('')
    }
    const judge = { ...first(TALK), speaker: 'Chief Justice Lund', title: 'Chief Justice' }
    expect(pageWith([judge])).not.toMatch(/Chief Justice Lund<\/b>.{0,40}<small>Chief Justice/)
    expect(pageWith([{ ...judge, speaker: 'Mara Lund' }])).toMatch(/Mara Lund<\/b>.{0,40}<small>Chief Justice/)
    expect(pageWith([unnamed])).toMatch(/nobody is named · 1 turn · .*<article\nid=t1 class=c0 data-p=0><p class=h><a/s)
    expect(pageWith([...turnsOf(TALK), unnamed])).toMatch(/2 people · 5 turns .*<b dir=auto>Not named<\/b><a/s)
  })
})

test('markup and controls are text, marks of direction stay', () => {
  expect(textHtml('<b> & \u200fא\u202e \ud800 \0')).toBe('&lt;b&gt; &amp; \u200fא\\u{202e} \ufffd \\u{0}')
  expect(attributeHtml('"x" <')).toBe('&quot;x&quot; &lt;')
})

describe('the recording', () => {
  test.each([
    ['talk.mp3', 'talk.mp3', "'self'"],
    ['../a b/talk #1?.mp3', '../a%20b/talk%20%231%3F.mp3', "'self'"],
    ['a%20b%.mp3', 'a%20b%25.mp3', "'self'"],
    ['10:30.mp3', '10:30.mp3', "'self'"],
    [' HTTPS://Example.org:443/a;b,c.mp3?t=1#x ', 'https://example.org/a;b,c.mp3?t=1#x', 'https://example.org/a%3Bb%2Cc.mp3'],
    ["http://example.org:81/'x", "http://example.org:81/'x", 'http://example.org:81/%27x'],
  ])('%s', (given, src, policy) => {
    expect(mediaFrom(given)).toEqual({ src, policy })
  })

  test.each([
    ['javascript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:audio/wav;base64,'],
    ['file:///etc/passwd'],
    ['C:\\talk.mp3'],
    ['//host/a.mp3'],
    ['\\\\host\\a.mp3'],
    ['/a.mp3'],
    ['https://'],
    ['https://name:word@example.org/a.mp3'],
    ['a\ud800.mp3'],
    [' '],
  ])('%j is refused', (given) => {
    expect(mediaFrom(given)).toBeUndefined()
  })
})

describe('the timeline', () => {
  const turns = turnsOf(TALK)
  const at = (starts: readonly (number | null)[], ends: readonly (number | null)[] = []) =>
    timelineOf(turns.map((turn, index) => ({ ...turn, start: starts[index] ?? null, end: ends[index] ?? null })))

  test('goes by words where there are no times', () => {
    const { unit, start, end, places, paths } = timelineOf(turns)
    expect([unit, start, end]).toEqual(['words', 0, 11])
    expect([...places]).toEqual([
      [1, 0],
      [2, 182],
      [3, 273],
      [4, 409],
    ])
    expect(paths.get('mara-lund')).toBe('M0 0h182v12H0zM273 0h136v12H273z')
  })

  test('goes by time where there is one; a turn lasts until the next', () => {
    const { unit, start, end, left, places, paths } = at([10, 20, null, 60])
    expect([unit, start, end, left]).toEqual(['seconds', 10, 60, 1])
    expect([...places]).toEqual([
      [1, 0],
      [2, 100],
      [4, 500],
    ])
    expect(paths.get('jo-vey')).toBe('M100 0h400v12H100z')
  })

  test('draws turns of one moment, backwards, or before the beginning', () => {
    expect(at([5]).paths.get('mara-lund')).toBe('M0 0h1v12H0z')
    expect(at([30, 20, -10, 0], [10, 25, -5, 0]).paths.get('mara-lund')).toBe('M0 0h63v12H0zM499 0h1v12H499z')
    expect(timelineOf([]).paths.size).toBe(0)
  })
})
