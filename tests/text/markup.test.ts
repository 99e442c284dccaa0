import { describe, expect, test } from 'vitest'
import { LineReader } from '../../src/text/lines.ts'
import { Markup, type MarkupOptions, type MarkupToken } from '../../src/text/markup.ts'
import { OpenElements } from '../../src/text/open-elements.ts'
import { expectLinear } from '../linear.ts'

function tokensOf(source: string, options: MarkupOptions & { limit?: number } = {}): MarkupToken[] {
  const tokens: MarkupToken[] = []
  const markup = new Markup((token) => tokens.push(token), options)
  const reader = new LineReader({ limit: options.limit ?? 65_536 }, (line) => markup.push(line))
  reader.push(new TextEncoder().encode(source))
  reader.end()
  markup.end()
  return tokens
}

/** "<name a=b>", "</name>" and texts, those of one line together. */
function shown(tokens: readonly MarkupToken[]): string {
  let number = 1
  return tokens
    .map((token) => {
      if (token.kind === 'close') return `</${token.name}>`
      if (token.kind === 'open') return `<${[token.name, ...[...token.attributes].map(([k, v]) => `${k}=${v}`)].join(' ')}>`
      const gap = token.line.number > number ? '\n' : ''
      number = token.line.number
      return gap + token.line.text
    })
    .join('')
}

const BYTES = (source: string, from: number, to: number) =>
  new TextDecoder().decode(new TextEncoder().encode(source).subarray(from, to))

describe('tags and text', () => {
  test.each([
    ['<a b="1" c=\'2\' d=3 e>x</a>', '<a b=1 c=2 d=3 e=>x</a>'],
    ['<a/>', '<a></a>'],
    ['<a b="x > y">t</a>', '<a b=x > y>t</a>'],
    ['<a b="&lt;&#65;&bogus;">t', '<a b=<A&bogus;>t'],
    ['fish &amp; chips &unknown; & &#x41;&#65;', 'fish & chips &unknown; & AA'],
    ['1 < 2 and 3 > 2, <3', '1 < 2 and 3 > 2, <3'],
    ['a <!-- no <b> --> c', 'a  c'],
    ['a<![CDATA[ <b> &amp; ]]>c', 'a <b> &amp; c'],
    ['<?xml version="1.0"?><a>', '<a>'],
    ['<!DOCTYPE a [ <!ENTITY x "y"> ]><a>&x;</a>', '<a>&x;</a>'],
    ["<p title='it's'>don't</p>", "<p title=it s'=>don't</p>"],
    ['<a\n b="1"\n>x', '<a b=1>\nx'],
    ['x <', 'x <'],
    ['x </', 'x </'],
    ['x &am', 'x &am'],
    ['<a', ''],
    ['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['<__proto__ constructor="1" __proto__="2">', '<__proto__ constructor=1 __proto__=2>'],
  ])('%j', (source, expected) => {
    expect(shown(tokensOf(source))).toBe(expected)
  })

  test('HTML has small letters, and no tags in scripts', () => {
    const source = '<P Class="X"><SCRIPT>if (a<b) "<p>"</Script>Hi</P>'
    expect(shown(tokensOf(source, { isHtml: true }))).toBe('<p class=X><script></script>Hi</p>')
  })

  test('entities of a format', () => {
    expect(shown(tokensOf('a&nbsp;b', { entities: (name) => (name === 'nbsp' ? ' ' : undefined) }))).toBe('a b')
  })

  test('a tag without end is passed over, and told', () => {
    const faults: string[] = []
    const source = `<a b="${'x'.repeat(70_000)}\n<c>said`
    tokensOf(source, { fault: (message) => faults.push(message) })
    expect(faults).toHaveLength(1)
  })
})

const MIXED = '<a b="ü"><!-- é -- --->Größe &amp; ü<b/>👋&#65; <![CDATA[<x> ]] ]]></a> 1 < 2 <?pi ?> &amp'

describe('places', () => {
  test('tags and texts lead back to their bytes', () => {
    for (const token of tokensOf(MIXED)) {
      if (token.kind === 'text') {
        const { byte, endByte, text } = token.line
        expect(BYTES(MIXED, byte, endByte).replace('&amp; ', '& ').replace('&#65;', 'A')).toBe(text)
      } else expect(BYTES(MIXED, token.byte, token.endByte)).toMatch(/^<.*>$/)
    }
  })

  test.each([1, 2, 3, 5, 8, 13, 21])('a line cut into pieces of %i bytes says the same', (limit) => {
    const joined = (tokens: readonly MarkupToken[]) => shown(tokens)
    expect(joined(tokensOf(MIXED, { limit }))).toBe(joined(tokensOf(MIXED)))
    expect(joined(tokensOf('<script>x</style>y', { limit, isHtml: true }))).toBe('<script></style>y')
  })

  test.each(['<b>ü&amp;</b>'.repeat(20_000), '&'.repeat(200_000), '<'.repeat(200_000), `<a ${'="'.repeat(100_000)}`])(
    'a long line of many tags takes time in proportion to its length',
    (line) => {
      expectLinear(line, tokensOf)
    },
  )
})

test('open elements forgive', () => {
  const open = new OpenElements()
  for (const name of ['a', 'b', 'c']) open.open(name)
  open.close('x')
  expect(open.names).toEqual(['a', 'b', 'c'])
  open.close('b')
  expect(open.names).toEqual(['a'])
  for (let depth = 0; depth < 100_000; depth++) open.open('d')
  expect(open.names.length).toBe(256)
  for (let depth = 0; depth < 100_000; depth++) open.close('d')
  expect(open.has('d')).toBe(false)
})
