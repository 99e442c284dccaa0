import type { Format } from './format.ts'
import { pageSureness } from './pages/lines.ts'
import { PagesReader } from './pages/reader.ts'

// "MARA LUND: Good evening."
const LABELLED = /^[^\s:]{1,40}(?: [^\s:]{1,40}){0,3}: /

/** Text of printed pages whose lines are numbered, as that of depositions and trials. */
export const pages: Format = {
  name: 'pages',
  title: 'Printed pages with numbered lines: depositions and trials',
  examples: [
    ` 1        Q    Were you at the pier?
 2        A    I was.
 3        Q    When?
 4        A    At noon.
 5        Q    With whom?
 6        A    Alone.
 7             MR. VEY:  Objection.
 8        Q    You may answer.
 9        A    I did.
10        Q    Was the crane at work?
11        A    It was.
12        Q    Who ran it?
13        A    I could not see.
14        Q    Did it carry a load?
15        A    Yes, a boat.
16        Q    Whose boat?
17        A    Mine.
18        Q    Did it fall?
19        A    It did.
20        Q    Were you hurt?
`,
  ],
  extensions: ['.txt'],
  told: 'its lines are numbered from 1 up, again and again, as on printed pages',
  streams: true,
  isProse: true,
  begins: (line) => line.length < 160 && !LABELLED.test(line),
  sniff: pageSureness,
  reader: (sink) => new PagesReader(sink),
}
