import { casesOf, type Given, type Outcome } from '../case.ts'

const { cases, add } = casesOf('container')
const CUES = '00:00:01,000 --> 00:00:02,000\nMARA LUND: Good evening.\n\n2\n00:00:02,500 --> 00:00:04,000\nJO VEY: Thank you.\n'

type Row = readonly [id: string, text: string, outcome: Outcome, given?: Given]

function addAll(extension: string, rows: readonly Row[]): void {
  for (const [id, text, outcome, given] of rows) add(`${extension.slice(1)}-${id}`, text, outcome, { ...given, extension })
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

addAll('.srt', [
  ['plain', `1\n${CUES}`, 'turns', { turns: 2 }],
  ['mark', `\ufeff1\n${CUES}`, 'turns', { turns: 2 }],
  ['no-numbers', CUES.replace('2\n00', '00'), 'turns', { turns: 2 }],
  ['huge-number', `1\n${CUES}\n${'9'.repeat(400)}\n00:00:05,000 --> 00:00:06,000\nMARA LUND: Yes.\n`, 'warned', { turns: 3 }],
  ['huge-first-number', `${'9'.repeat(400)}\n${CUES}`, 'warned', { turns: 2, says: /bad-cue-number/ }],
  ['overflow', `1\n${CUES}\n3\n99999999:00:00,000 --> 00:00:01,000\nMARA LUND: Yes.\n`, 'bounded'],
  ['backwards', `1\n${CUES}\n3\n00:00:09,000 --> 00:00:05,000\nMARA LUND: Yes.\n`, 'turns'],
  ['no-end', `1\n${CUES}\n3\n00:00:09,000 --> \nMARA LUND: Yes.\n`, 'turns'],
  ['cut', `1\n${CUES}\n3\n00:00:09,0`, 'turns'],
  ['style', `1\n${CUES}\n3\n00:00:05,000 --> 00:00:06,000\n<font color="x" onclick="y">Yes</font> {\\an8}<b>\n`, 'turns'],
  ['open-tags', `1\n${CUES}\n3\n00:00:05,000 --> 00:00:06,000\n${'<i>'.repeat(20_000)}\n`, 'bounded'],
])
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara Lund>Good evening.\n\n00:02.000 --> 00:04.000\n<v Jo Vey>Thank you.\n'
addAll('.vtt', [
  ['plain', VTT, 'turns', { turns: 2 }],
  ['no-header', VTT.slice(8), 'warned', { turns: 2, says: /no-header/ }],
  [
    'style',
    VTT.replace('\n\n', '\n\nSTYLE\n::cue { background: url(http://evil.example/x) }\n\n'),
    'turns',
    { turns: 2, never: 'evil.example' },
  ],
  ['note', VTT.replace('\n\n', '\n\nNOTE\n<v Eva Reed>not said\n\n'), 'turns', { turns: 2, never: 'not said' }],
  ['open-voices', `${VTT}\n00:05.000 --> 00:06.000\n${'<v A>'.repeat(20_000)}\n`, 'bounded'],
  ['arrow-in-text', `${VTT}\n00:05.000 --> 00:06.000\nhere --> there\n`, 'bounded'],
  ['voice-is-markup', `${VTT}\n00:05.000 --> 00:06.000\n<v <script>alert(1)</script>>hello\n`, 'bounded'],
])
const JSON_TURNS = '{"segments":[{"speaker":"Mara Lund","text":"Good evening."},{"speaker":"Jo Vey","text":"Thank you."}]}'
addAll('.json', [
  ['plain', JSON_TURNS, 'turns', { turns: 2 }],
  ['deep', nested('[', ']', 100_000), 'damaged', { says: /levels deep/ }],
  ['deep-objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'damaged', { says: /levels deep/ }],
  ['cut-in-string', JSON_TURNS.slice(0, -20), 'damaged', { says: /JSON is damaged/ }],
  ['cut-at-once', '{"segments":[{"speaker":"Mara', 'damaged', { says: /JSON is damaged/ }],
  ['twice', '{"segments":[{"speaker":"Mara Lund","speaker":"Jo Vey","text":"Good evening."}]}', 'warned', { says: /odd-json/ }],
  ['half-escape', '{"segments":[{"speaker":"Mara Lund","text":"half \\ud83d of it"}]}', 'warned', { says: /odd-json/ }],
  ['bad-escape', '{"segments":[{"speaker":"Mara Lund","text":"a \\uZZZZ b"}]}', 'bounded'],
  ['nul-escape', '{"segments":[{"speaker":"Mara Lund","text":"a \\u0000 \\u001b[2J b"}]}', 'turns'],
  ['huge-numbers', '{"segments":[{"speaker":"Mara Lund","text":"hello","start":1e999,"end":-1e999}]}', 'bounded'],
  ['wrong-types', '{"segments":[{"speaker":7,"text":["a"],"start":"soon"}]}', 'bounded'],
  ['wrong-shape', '{"segments":"none"}', 'nothing', { says: /no-segments/ }],
  [
    'prototype',
    '{"segments":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"speaker":"Mara Lund","text":"hello"}]}',
    'turns',
  ],
  [
    'prototype-name',
    '{"segments":[{"speaker":"__proto__","text":"one"},{"speaker":"constructor","text":"two"}]}',
    'turns',
    { turns: 2 },
  ],
  ['trailing', `${JSON_TURNS} and more`, 'damaged', { says: /JSON is damaged/ }],
  ['comment', `// no\n${JSON_TURNS}`, 'bounded'],
])
const TURN = '{"type":"turn","doc":"a.txt","turn":1,"speaker":"Mara Lund","speakerId":"mara-lund","text":"Good evening."}'
addAll('.jsonl', [
  ['plain', `${TURN}\n`, 'bounded'],
  ['mark', `\ufeff${TURN}\r\n\r\n${TURN}\r\n`, 'bounded'],
  ['cut', `${TURN}\n${TURN.slice(0, 40)}`, 'bounded'],
  ['no-object', `${TURN}\n7\n"a"\nnull\n[]\n`, 'bounded'],
  ['prototype', `${TURN.replace('{', '{"__proto__":{"speaker":"evil"},')}\n`, 'bounded'],
])
const TEI = '<TEI><text><body><u who="#mara">Good evening.</u><u who="#jo">Thank you.</u></body></text></TEI>'
const declared = (entities: string, body: string) =>
  `<?xml version="1.0"?><!DOCTYPE TEI [${entities}]><TEI><u who="#mara">${body} Good evening.</u><u who="#jo">Thank you.</u></TEI>`
const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
addAll('.xml', [
  ['plain', TEI, 'turns', { turns: 2 }],
  ['laughs', declared(`<!ENTITY e0 "ha">${laughs}`, '&e12;'), 'warned', { turns: 2, says: /own-entities/, never: 'haha' }],
  [
    'quadratic',
    declared(`<!ENTITY e "${'a'.repeat(20_000)}">`, '&e;'.repeat(1_000)),
    'warned',
    { turns: 2, never: 'aaaaaaaaaa' },
  ],
  [
    'file',
    declared('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
    'warned',
    { turns: 2, says: /own-entities/, never: 'root:' },
  ],
  ['address', declared('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', '&x;'), 'warned', { turns: 2, says: /own-entities/ }],
  ['parameter', declared('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;', ''), 'warned', { turns: 2, says: /own-entities/ }],
  [
    'include',
    `<TEI xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/><u who="#mara">Good evening.</u></TEI>`,
    'turns',
    { never: 'root:' },
  ],
  ['numeric', `<TEI><u who="#mara">${'&#65;'.repeat(20_000)}</u></TEI>`, 'turns'],
  ['numeric-bad', '<TEI><u who="#mara">a &#0; &#x110000; &#xD800; &#27; b</u></TEI>', 'turns'],
  ['deep', `<TEI>${nested('<div>', '</div>', 50_000)}<u who="#mara">Good evening.</u></TEI>`, 'bounded'],
  [
    'attributes',
    `<TEI><u who="#mara" ${Array.from({ length: 5_000 }, (_, at) => `a${at}="b"`).join(' ')}>Good evening.</u></TEI>`,
    'bounded',
  ],
  ['prototype', '<TEI><__proto__>no</__proto__><u who="__proto__" constructor="x">Good evening.</u></TEI>', 'turns'],
  ['unclosed', '<TEI><u who="#mara">Good evening.', 'damaged', { says: /cut off/ }],
  ['crossed', '<TEI><u who="#mara"><b>Good</u> evening.</b></TEI>', 'bounded'],
  ['encoding-lie', `<?xml version="1.0" encoding="UTF-16"?>${TEI}`, 'warned', { turns: 2, says: /wrong-encoding/ }],
  ['open-comment', `${TEI}<!-- and on it goes`, 'turns', { turns: 2 }],
  ['open-cdata', '<TEI><u who="#mara"><![CDATA[Good evening.', 'bounded'],
  ['instruction', `<?xml-stylesheet href="http://evil.example/x"?>${TEI}`, 'turns', { turns: 2, never: 'evil.example' }],
])
const PAGE = '<!doctype html><html><body><p><b>MARA LUND:</b> Good evening.</p><p><b>JO VEY:</b> Thank you.</p></body></html>'
addAll('.html', [
  ['plain', PAGE, 'turns', { turns: 2 }],
  [
    'script',
    PAGE.replace('<p>', '<script>EVIL: not said</script><style>EVIL: none</style><!-- EVIL: no --><p>'),
    'turns',
    { turns: 2, never: 'not said' },
  ],
  ['deep', PAGE.replace('<p>', `${'<div>'.repeat(50_000)}<p>`), 'bounded'],
  ['open-tags', `${PAGE}${'<a '.repeat(50_000)}`, 'bounded'],
  ['open-quote', PAGE.replace('<p>', '<p title="and on it goes>'), 'bounded'],
  ['entities', PAGE.replace('Good', '&lt;script&gt;&#27;[2J&nbsp;&bogus;&#x202e;'), 'turns', { turns: 2 }],
  [
    'base',
    PAGE.replace('<body>', '<base href="http://evil.example"><meta http-equiv=refresh content="0;url=x"><body>'),
    'turns',
    { turns: 2 },
  ],
])
addAll('.csv', [
  ['plain', 'speaker,text\nMara Lund,Good evening.\nJo Vey,Thank you.\n', 'turns', { turns: 2 }],
  ['open-quote', 'speaker,text\nMara Lund,"Good evening.\nJo Vey,Thank you.\n', 'warned', { says: /open-quote/ }],
  ['ragged', 'speaker,text\nMara Lund\nJo Vey,Thank you.,and,more\n', 'bounded'],
  ['many-columns', `speaker,text,${'x,'.repeat(5_000)}\nMara Lund,Good evening.\nJo Vey,Thank you.\n`, 'bounded'],
  ['prototype', 'speaker,text,__proto__\nMara Lund,Good evening.,a\n__proto__,Thank you.,b\n', 'turns', { turns: 2 }],
])
addAll('.TextGrid', [
  [
    'cut',
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 1e999\ntiers? <exists>\nsize = 99999999\n',
    'bounded',
  ],
])
addAll('.ass', [['no-format', '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Mara Lund,0,0,0,,Good evening.\n', 'bounded']])
addAll('.eaf', [
  [
    'no-slots',
    '<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIER TIER_ID="a"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="x"><ANNOTATION_VALUE>hello',
    'bounded',
  ],
])

export const containers = cases
