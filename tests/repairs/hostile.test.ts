import { test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import { expectLinear } from '../linear.ts'
import { editsFor } from './repair-text.ts'

const MEGABYTE = 1_000_000
const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length))

test.each([
  ['one word', 'I' + 'n'.repeat(MEGABYTE)],
  ['capitals', fill('I')],
  ['initials', fill('D. ')],
  ['initials in paragraphs', fill('D.\n\n')],
  ['ellipses', fill('. ')],
  ['joins', fill('Ithink ')],
  ['joins without space', fill('Ithink')],
  ['articles', fill('Afew ')],
  ['opening marks', fill('“ ')],
  ['closing marks', fill(' ”')],
  ['one open mark', '“ ' + fill('a ')],
  ['mixed marks', fill('“ a “ b ” ')],
  ['paragraphs that end in an initial', fill('John L.\n\n')],
  ['open brackets', fill('[')],
  ['brackets', fill('[a] ')],
  ['ticks', fill('`')],
  ['ticks apart', fill('` ')],
  ['fences', fill('``` ')],
  ['schemes', fill('http://')],
  ['schemes apart', fill('http://a. ')],
  ['www', fill('www. ')],
  ['www joined', fill('www.')],
  ['labels of a host', 'www. ' + fill('a. ')],
  ['handles', fill('@a')],
  ['handles apart', fill('@a ')],
  ['underscores', fill('a_—')],
  ['hyphens', fill('a -')],
  ['hyphenated', fill('a-')],
  ['line ends', fill('\n')],
  ['spaces', fill(' ')],
  ['file names', fill('a.pdf')],
  ['pairs', fill('ofthe ')],
  ['pairs without space', fill('ofthe')],
  ['commas', fill('so,and')],
  ['commas in one stretch', fill('so,')],
  ['sentences', fill('late.The ')],
  ['sentences in quotation marks', fill('late."The ')],
  ['marks apart', fill('so , ')],
  ['questions apart', fill(' ?')],
  ['clauses apart', fill('so so so so so so : so ')],
  ['round brackets', fill('( so ) ')],
  ['open round brackets', fill('( so ')],
  ['apostrophes apart', fill('that ’ s ')],
  ['straight marks', fill('so " ')],
  ['vowels', fill('ae')],
  ['numbered', fill('plan Bwas ')],
])('%s: a megabyte takes time in proportion to its length', (_, text) => {
  expectLinear(text, (part) => editsFor(part, repairs))
})
