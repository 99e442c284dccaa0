import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../library/invariants.ts'
import { parseText, turnsOf } from '../library/parse.ts'
import { describeReaders, encoded } from './readers.ts'

describeReaders({
  sources: { ttml: 'ttml/positive-agents' },
  turns: 2,
  hostile: ['<span begin="1s">', '<p begin="', '&amp;', '<br/>', '</p><p>'],
})

/** Who says what from when to when. */
function heard(body: string): unknown[] {
  const source = `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">\n${body}\n</tt>\n`
  const turns = turnsOf(checkInvariants(encoded(source), { unit: 'cue' }))
  return turns.map(({ speaker, start, end, text }) => [speaker, start, end, text])
}

describe('nested times', () => {
  test.each<[string, string, unknown[]]>([
    ['count from the element around', '<body begin="1s"><div begin="2s"><p begin="3s" end="4s">Hm.</p></div></body>', [6, 7]],
    ['end with it', '<body end="2s"><p begin="1s" dur="10s">Hm.</p></body>', [1, 2]],
    ['end where the first of end and dur does', '<body><p begin="1s" end="5s" dur="2s">Hm.</p></body>', [1, 3]],
    ['come from the spans', '<body><p><span begin="1s" end="2s">H</span><span begin="2s" end="3s">m.</span></p></body>', [1, 3]],
    ['may be those of the body alone', '<body begin="1s" dur="2s"><p>Hm.</p></body>', [1, 3]],
    ['may be nobody’s', '<body><p>Hm.</p></body>', [null, null]],
    ['may have no end', '<body><p begin="1s">Hm.</p></body>', [1, null]],
  ])('%s', (_, body, [start, end]) => {
    expect(heard(body)).toEqual([[null, start, end, 'Hm.']])
  })

  test('that are bare numbers count from the beginning of the recording', () => {
    const song =
      '<body dur="3:58.640"><div begin="19.764" end="1:05.3"><p begin="19.764" end="21.9">One.</p><p begin="1:01.5">Two.</p></div></body>'
    expect(heard(song)).toEqual([
      [null, 19.764, 21.9, 'One.'],
      [null, 61.5, 65.3, 'Two.'],
    ])
  })

  test('follow each other in a sequence', () => {
    expect(heard('<body timeContainer="seq"><p dur="1s">One.</p><p begin="1s" dur="2s">Two.</p></body>')).toEqual([
      [null, 0, 1, 'One.'],
      [null, 2, 4, 'Two.'],
    ])
  })
})

describe('what is said', () => {
  test.each([
    ['<p>We had fish &amp; <span>chi</span>ps &#8211; twice.</p>', 'We had fish & chips – twice.'],
    ['<p>One<br/>two<br></br>three</p>', 'One two three'],
    ['<p xml:space="preserve">One\n   two</p>', 'One two'],
    ['<p><metadata><ttm:desc>a remark</ttm:desc></metadata>Hm.</p>', 'Hm.'],
    ['<p><![CDATA[3 < 4]]></p>', '3 < 4'],
  ])('%s', (body, text) => {
    expect(heard(`<body><div>${body}</div></body>`)).toEqual([[null, null, null, text]])
  })

  test('agents are those of the nearest element that has one, several are named together', () => {
    const agents = '<head><ttm:agent xml:id="m"><ttm:name type="full">Mara Lund</ttm:name></ttm:agent></head>'
    const body = '<body><div ttm:agent="m"><p>One.</p><p ttm:agent="j">Two.</p><p ttm:agent="m j">Three.</p></div></body>'
    expect(heard(agents + body).map((row) => (Array.isArray(row) ? row[0] : row))).toEqual(['Mara Lund', 'j', 'Mara Lund & j'])
  })

  test('an entity that the document declares is never followed', () => {
    const source =
      '<!DOCTYPE tt [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><p>&b;</p></body></tt>'
    expect(turnsOf(parseText(source)).map(({ text }) => text)).toEqual(['&b;'])
  })
})
