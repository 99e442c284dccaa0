import { type Known, linesOf } from './documents.ts'
import { MARKS, OWN_LINES, TIMES } from './layouts.ts'
import { randomFrom } from './logistic.ts'

/** Turns of a document, each with the number of whoever says it. */
export type Said = readonly (readonly [who: number, text: string])[]
type Pick = <Item>(items: readonly Item[]) => Item
type Name = Readonly<Record<'given' | 'surname' | 'title' | 'office' | 'role' | 'word' | 'party', string>>

const words = (list: string): string[] => list.split('|')
const GIVEN = words(
  'Mara|Jo|Tarek|Ines|Olu|Petra|Sven|Aiko|Lucía|Björn|Zofia|Emre|Мария|Иван|Ελένη|Nadia|Kofi|Wen|Bram|Siri|Noor|Paulo|Greta|Ilya',
)
const SURNAMES = words(
  'Lund|Vey|Orsay|Haddad|Ekström|Novak|Okoro|Brandt|Silva|Петров|Лунд|Παππάς|Yılmaz|Reed|Castell|Quist|Moreau|Banerjee|Van Dyk|O’Hara|McKay|Ito',
)
const WIDE = words('林志明|山田花子|김하늘|王美玲|佐藤一郎|박서연|陳國華|李淑芬')
const TITLES = words('Mr.|Ms.|Mrs.|Dr.|Senator|Councillor')
const OFFICES = words('Harbour master|Head of Tides, Port of Lund|Chief Pilot|Analyst, Quay Capital|Professor of Ropes')
const ROLES = words(
  'Interviewer|Moderator|Host|Operator|THE COURT|Participant|Narrator|Chair|Frage|Antwort|Pregunta|Respuesta|Ведущий|Intervieweur|Sprecherin|Domanda|Ordförande|기자|主持人',
)
const PARTIES = words('ABC|Tide|Quay/Lock|N - X')

/** How names are written beside those of `layouts.ts`: with what a label of one kind only has. */
const WAYS: readonly ((name: Name, turn: number) => string)[] = [
  ({ surname }) => `${surname.toUpperCase()}.`,
  ({ title, surname }) => `${title} ${surname.toUpperCase()}.`,
  ({ title, surname }) => `${title.toUpperCase()} ${surname.toUpperCase()}:`,
  ({ given, surname, party }) => `${given} ${surname} (${party}):`,
  ({ title, surname, party }) => `${title} ${surname.toUpperCase()} (${party}) -`,
  ({ given, surname }) => `${given.charAt(0)}. ${surname.toUpperCase()}.`,
  ({ surname }) => `${surname.toUpperCase()}.—`,
  ({ given, surname }) => `${given} ${surname}.- `,
  ({ surname }) => surname.toUpperCase(),
  ({ given }) => given.toUpperCase(),
  ({ surname }) => `${surname.slice(0, 4)}.`,
  ({ given, surname }) => `${given.charAt(0)}${surname.charAt(0)}:`,
  ({ given, surname }) => `**${given} ${surname}.**`,
  ({ word }) => `${word}:`,
  ({ word }) => `<${word}>`,
  ({ role }) => `${role}:`,
  ({ role }) => `[${role}]`,
  ({ role }) => `${role.toUpperCase()}.`,
]
const WIDE_WAYS: readonly ((name: string) => string)[] = [
  (name) => `${name}：`,
  (name) => `○${name}　`,
  (name) => `○${name} `,
  (name) => `◆ ${name}>`,
  (name) => `【${name}】`,
  (name) => `［${name}］`,
  (name) => `${name}　`,
  (name) => `${name} `,
  (name) => `${name}/`,
  (name) => `[${name}]`,
]
const LETTERED: readonly ((isFirst: boolean) => string)[] = [
  (isFirst) => (isFirst ? 'Q.  ' : 'A.  '),
  (isFirst) => (isFirst ? 'Q\t' : 'A\t'),
  (isFirst) => (isFirst ? 'Q ' : 'A '),
  (isFirst) => (isFirst ? 'P. ' : 'R. '),
  (isFirst) => (isFirst ? 'F: ' : 'A: '),
  (isFirst) => (isFirst ? '[Q] ' : '[A] '),
  (isFirst) => (isFirst ? 'P - ' : 'R - '),
]
const FRONTS = words(
  '|The harbour at night\n\n|# Minutes\n\nPresent: Mara Lund, Jo Vey\n\n|Title: A talk\nDate: 3 May 2024\n\n|TRANSCRIPT\n\nVolume 2\n\n|The text was edited for length. Note: times are not exact.\n\n',
)
const BETWEEN = words('(Laughter.)|[crosstalk]|## Next|AFTERNOON|Note: the tape was changed.|Page 4|---')
/** Documents of each layout, and of each list; a talk is set again if it has more turns than these. */
const TALKS = 16
const LISTS = 16
const LEAST_TURNS = 8
const SIZES = [4, 4, 5, 6, 8, 12, 30, 120]

/** Talk in layouts in which it was not written: `said` are turns of real documents. */
export function inventTalks(known: readonly Said[]): Known[] {
  const said = known.filter((turns) => turns.length > LEAST_TURNS)
  const random = randomFrom(11)
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] ?? fail()
  const marks = [
    ...Object.values(MARKS).map((mark) => ({ mark, ownLine: false })),
    ...Object.values(OWN_LINES).map((mark) => ({ mark, ownLine: true })),
  ]
  const found: Known[] = []
  for (let round = 0; round < TALKS; round++)
    for (const style of [
      ...marks.map((_, at) => at),
      ...WAYS.map((_, at) => 100 + at),
      ...WIDE_WAYS.map((_, at) => 200 + at),
      ...LETTERED.map((_, at) => 300 + at),
    ]) {
      const talk = pick(said)
      const from = Math.floor(random() * Math.max(1, talk.length - 6))
      const turns = talk.slice(from, from + pick(SIZES))
      const names = new Map<number, Name>()
      const most = style >= 300 ? 2 : pick([2, 2, 3, 6])
      const time = random() < 0.4 ? pick(Object.values(TIMES)) : (label: string) => label
      const written = pick([
        ({ given, surname }: Name) => `${given} ${surname}`,
        ({ given }: Name) => given,
        ({ surname }: Name) => surname.toUpperCase(),
        ({ title, surname }: Name) => `${title} ${surname}`,
        ({ role }: Name) => role,
      ])
      const gap = pick(['\n', '\n\n', '\n\n'])
      const body: string[] = []
      const gold: [string, string][] = []
      let second = 5
      turns.forEach(([who, text], turn) => {
        const person = who % most
        const name = names.get(person) ?? personOf(pick, person)
        names.set(person, name)
        const said = turns.length < 12 ? text.slice(0, 240) : text.slice(0, 900)
        second += 3 + Math.floor(said.length / 15)
        const own = style < 100 ? (marks[style] ?? fail()) : undefined
        let label = ''
        let speaker = '*'
        if (own !== undefined) {
          speaker = written(name)
          label = time(own.mark(speaker, turn), second)
        } else if (style < 200) label = (WAYS[style - 100] ?? fail())(name, turn)
        else if (style < 300) label = (WIDE_WAYS[style - 200] ?? fail())(WIDE[(person + from) % WIDE.length] ?? '')
        else label = (LETTERED[style - 300] ?? fail())(person === 0)
        const joint = own?.ownLine === true ? '\n' : /[\s—>】］/]$/.test(label) ? '' : ' '
        body.push(`${label}${joint}${said}`)
        gold.push([speaker, said])
        if (random() < 0.04) body.push(pick(BETWEEN))
      })
      found.push({ kind: `invented ${style}`, file: `${round}`, lines: linesOf(pick(FRONTS) + body.join(gap)), turns: gold })
    }
  return found
}

function fail(): never {
  throw new Error('nothing to pick from')
}

function personOf(pick: Pick, person: number): Name {
  const given = pick(GIVEN)
  const surname = pick(SURNAMES)
  const word = pick([given.toLowerCase(), `${given.charAt(0)}${surname}`.toLowerCase().replace(/\W/g, ''), given])
  return {
    given,
    surname,
    title: pick(TITLES),
    office: pick(OFFICES),
    role: ROLES[(person * 7 + given.length) % ROLES.length] ?? '',
    word,
    party: pick(PARTIES),
  }
}

const TERMS = words(
  'Access|Harbour dues|Tide table|Ballast|Quay|Licence|Deposit|Colour|Weight|Delivery|Opening hours|Price|Warranty|Material|Payment|Risk|Scope|Budget|Timeline|Result|Background|Method|Conclusion|Ingredients|Preparation|Bake|Serve|Fixed|Added|Removed|Changed|Security|Spring|Summer|Day 1|Day 2|Morning|Evening|North|South|Chapter 1|Lesson 2|Rule 3|Width|Height|Format|Engine|Mast|Keel|Rope|Beacon|Fog|Current|Monday|Tuesday|Room 4|Gate B|Oslo|Porto|Lund City|Rovers',
)
const KEYS = words('name|port|host|timeout|retries|path|mode|debug|color|owner|title|author|status|level|size')

type Row = (at: {
  readonly term: string
  readonly name: Name
  readonly nth: number
  readonly sentence: string
  readonly phrase: string
  readonly key: string
}) => string
const full = ({ given, surname }: Name): string => `${given} ${surname}`
/** Lines that look like labels in documents in which nobody speaks. */
const ROWS: readonly Row[] = [
  ({ term, sentence }) => `${term}: ${sentence}`,
  ({ term, sentence }) => `**${term}**: ${sentence}`,
  ({ term, sentence }) => `**${term}:** ${sentence}`,
  ({ term, sentence }) => `- **${term}** – ${sentence}`,
  ({ term, sentence }) => `${term.toUpperCase()}. ${sentence}`,
  ({ term, phrase }) => `${term} – ${phrase}`,
  ({ term, sentence }) => `### ${term}\n\n${sentence}`,
  ({ term, sentence }) => `${term}:\n${sentence}`,
  ({ term, phrase }) => `${term.toUpperCase()}: ${phrase}`,
  ({ term, sentence }) => `**${term}**\n\n${sentence}`,
  ({ term, sentence, nth }) => `${nth + 1}. ${term}: ${sentence}`,
  ({ term, phrase }) => `- ${term}: ${phrase}`,
  ({ term, sentence }) => `${term}. ${sentence}`,
  ({ term, phrase }) => `【${term}】${phrase}`,
  ({ term, phrase }) => `[${term}]\n${phrase}`,
  ({ name, phrase }) => `${full(name)}: ${phrase}`,
  ({ name, phrase }) => `- ${full(name)}: ${phrase}`,
  ({ name }) => `**${full(name)}** – ${name.office}`,
  ({ name }) => `${full(name)}, ${name.office}`,
  ({ name }) => `${full(name)}\n${name.office}`,
  ({ name, term, nth }) => `${9 + nth}:00 ${full(name)}: ${term} and what it costs`,
  ({ name, phrase, nth }) => `${name.surname}, ${name.given.charAt(0)}. ${phrase}. 19${20 + nth}.`,
  ({ name, phrase, nth }) => `[${nth + 1}] ${full(name)}: ${phrase}, 2019.`,
  ({ name, phrase }) => `**${full(name)}** ${phrase}.`,
  ({ name, nth }) => `${full(name)} | ${name.office} | ${nth * 7}`,
  ({ name, term, nth }) => `| ${full(name)} | ${nth * 3} | ${term} |`,
  ({ name, nth }) => `${nth + 1}  ${full(name)}  3:0${nth % 10}.4`,
  ({ name, phrase, nth }) => `${full(name)} (18${30 + nth}–19${10 + nth}) ${phrase}.`,
  ({ name, sentence }) => `### ${full(name)}\n\n${sentence}`,
  ({ name, nth }) => `${full(name)}: ${nth * 3}`,
  ({ name, phrase, nth }) => `@${name.word}: ${phrase} (#${nth * 31})`,
  ({ name }) => `- ${name.given} – excused`,
  ({ name, sentence }) => `${full(name)}\n${sentence}`,
  ({ key, nth }) => `${key}: ${['true', '8080', 'main', '"/var/x"', '10s'][nth % 5]}`,
  ({ nth, key, phrase }) => `2024-03-12 10:0${nth % 10}:00 ${['INFO', 'WARN', 'DEBUG'][nth % 3]} ${key}: ${phrase}`,
  ({ key, phrase, nth }) => `${['fix', 'feat', 'docs'][nth % 3]}(${key}): ${phrase}`,
  ({ phrase, nth }) => `- ${['Fixed', 'Added', 'Changed'][nth % 3]}: ${phrase} (#${nth + 90})`,
  ({ phrase, nth }) => `${nth + 1}. ${phrase}?\nA. ${phrase.slice(0, 9)}\nB. none\nC. all of them`,
  ({ phrase, nth }) => `Q${nth + 1}: ${phrase}?`,
  ({ sentence, nth }) => `${1900 + nth * 7}: ${sentence}`,
  ({ phrase, nth }) => `Step ${nth + 1}: ${phrase}.`,
  ({ term, nth }) => `${nth}:3${nth % 10} ${term}`,
  ({ term, sentence }) => `[${term.toUpperCase()}] ${sentence}`,
  ({ sentence }) => `${sentence} ${sentence}`,
  ({ name, sentence }) => `“${sentence}” ${full(name)} said.`,
  ({ name, sentence }) => `${full(name)} said: “${sentence}”`,
  ({ name, sentence }) => `> ${sentence}\n> — ${full(name)}`,
  ({ term, sentence }) => `${term.toUpperCase()}. — ${sentence}`,
  ({ term, sentence }) => `${term.toUpperCase()} (${term.slice(0, 2).toUpperCase()}). ${sentence}`,
  ({ term, phrase }) => `${term} | ${phrase}.`,
  ({ term, nth, sentence }) => `SCENE ${nth + 1} (${term.toUpperCase()}). ${sentence}`,
  ({ name, nth }) => `${name.given}: ${['Monday', 'Friday', 'Sunday'][nth % 3]}`,
  ({ term, nth, phrase }) => `(${term.toLowerCase()}) ${phrase}\n0:${10 + nth}`,
  ({ phrase, nth }) => `${phrase}? ${'AB'.charAt(nth % 2)}: ${phrase.slice(0, 12)}`,
  ({ name, phrase, nth }) => `${full(name)}, ${20 + nth}, ${phrase}.`,
  ({ term, phrase }) => `${term}　${phrase}`,
  ({ term, phrase }) => `*${term}* — ${phrase}.`,
  ({ name, sentence }) => `(${name.surname}) ${sentence}`,
  ({ term, sentence }) => `(${term}) ${sentence}`,
  ({ term, phrase }) => `${term.toUpperCase()} ${phrase}`,
  ({ term, phrase }) => `Question: ${phrase}?\nAnswer: ${term}`,
  ({ sentence, nth }) => `${nth % 2 ? 'Right' : 'Wrong'}: ${sentence}`,
  ({ sentence, nth }) => `${nth % 2 ? 'After' : 'Before'} – ${sentence}`,
  ({ name, sentence }) =>
    `${name.surname.toUpperCase()} ${name.given.charAt(0)}.${name.surname.charAt(1).toUpperCase()}. ${sentence}`,
  ({ name, sentence, nth }) => `${name.surname.toUpperCase()}, ${name.given}. ${sentence} Press, 19${40 + nth}.`,
  ({ name, nth }) => `${nth}:${20 - nth} ${full(name)} (${name.party})`,
  ({ term, sentence, nth }) => `${nth + 1}. **${term}.** ${sentence}`,
  ({ term, sentence, nth }) => `${term} (0:${10 + nth}) ${sentence}`,
  ({ term, sentence, nth }) => `${term} 0:${10 + nth} ${sentence}`,
  ({ term, phrase, nth }) => `[0:${10 + nth}] ${term} – ${phrase}`,
  ({ key, sentence }) => `--${key} ${sentence.toLowerCase()}`,
]

const SENTENCE = /(?<=[.!] )[A-Z][^.?!:]{30,160}\.(?= [A-Z])/g
const PERSONS = /\b(?:I|we|you|my|our|me|us|your)\b/i
/** One of so many sentences is enough. */
const EVERY = 9

function sentencesIn(said: readonly Said[]): string[] {
  const sentences = said.flatMap((turns) => turns.flatMap(([, text]) => text.match(SENTENCE) ?? []))
  return sentences.filter((sentence) => !PERSONS.test(sentence)).filter((_, index) => index % EVERY === 0)
}

/** Documents in which nobody speaks: `sentences` of real ones without "I" and "you" fill lists, forms, programmes and logs. */
export function inventLists(said: readonly Said[]): Known[] {
  const sentences = sentencesIn(said)
  const random = randomFrom(23)
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] ?? fail()
  const found: Known[] = []
  for (let round = 0; round < LISTS; round++)
    for (const [index, row] of ROWS.entries()) {
      const people = Array.from({ length: 14 }, (_, person) => personOf(pick, person))
      const rows = Array.from({ length: pick([3, 4, 5, 6, 8, 10, 14]) }, (_, nth) => {
        const sentence = pick(sentences)
        const phrase = sentence
          .split(' ')
          .slice(0, 6)
          .join(' ')
          .replace(/[,;:.]$/, '')
          .toLowerCase()
        const name = random() < 0.15 ? pick(people) : (people[nth] ?? fail())
        return (random() < 0.85 ? row : pick(ROWS))({ term: pick(TERMS), name, nth, sentence, phrase, key: pick(KEYS) })
      })
      const text =
        pick(['', 'Notes\n\n', `# ${pick(TERMS)}\n\n`, `${pick(sentences)}\n\n`]) + rows.join(pick(['\n', '\n', '\n\n']))
      found.push({ kind: `invented list ${index}`, file: `${round}`, lines: linesOf(text), turns: [] })
    }
  return found
}
