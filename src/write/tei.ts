import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { paragraphsOf } from './text.ts'
import { seconds } from './timing.ts'
import type { Writer, Writing } from './writer.ts'
import { xmlId, xmlText } from './xml-text.ts'

function headerFor(doc: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${xmlText(doc)}</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt>
<sourceDesc><p>Made from ${xmlText(doc)}.</p></sourceDesc>
</fileDesc>
</teiHeader>
`
}

const TEXT = '<text>\n<body>\n'

type Person = Pick<Turn, 'speaker' | 'role' | 'affiliation'>

/** One document. Who spoke and when stands before the speech, where readers look for it: a document is held until its end. */
class TeiWriting {
  readonly #people = new Map<string, Person>()
  readonly #times: number[] = []
  readonly #said: string[] = []
  #doc: string | undefined
  #section: string | null = null
  #isOpen = false

  push(turn: Turn): void {
    this.#doc ??= turn.doc
    this.#said.push(this.#division(turn.section), this.#utterance(turn))
  }

  end(): string {
    if (this.#doc === undefined) return ''
    return `${headerFor(this.#doc)}${this.#standOff()}${TEXT}${this.#said.join('')}</div>\n</body>\n</text>\n</TEI>\n`
  }

  /** Each section is a division with its heading. */
  #division(section: string | null): string {
    if (section === this.#section) return this.#isOpen ? '' : this.#open('<div>\n')
    this.#section = section
    return this.#open(section === null ? '<div>\n' : `<div>\n<head>${xmlText(section)}</head>\n`)
  }

  #open(division: string): string {
    const before = this.#isOpen ? '</div>\n' : ''
    this.#isOpen = true
    return before + division
  }

  /** The full stop keeps its name apart from those of people, which have none. */
  #utterance(turn: Turn): string {
    const { speaker, speakerId, role, affiliation } = turn
    if (speakerId !== null) this.#people.set(speakerId, { speaker, role, affiliation })
    const who = speakerId === null ? '' : ` who="#${xmlId(speakerId)}"`
    const said = paragraphsOf(turn).map((paragraph) => `<seg>${xmlText(paragraph)}</seg>\n`)
    return `<u xml:id="u.${turn.turn}"${who}${this.#when('start', turn.start)}${this.#when('end', turn.end)}>\n${said.join('')}</u>\n`
  }

  #when(name: string, time: number | null): string {
    if (time === null) return ''
    // An interval is never negative.
    this.#times.push(Math.max(0, time))
    return ` ${name}="#T${this.#times.length}"`
  }

  #standOff(): string {
    const inner = this.#timeline() + this.#listPerson()
    return inner === '' ? '' : `<standOff>\n${inner}</standOff>\n`
  }

  #timeline(): string {
    if (this.#times.length === 0) return ''
    const whens = this.#times.map((time, index) => `<when xml:id="T${index + 1}" interval="${seconds(time)}" since="#T0"/>\n`)
    return `<timeline unit="s" origin="#T0">\n<when xml:id="T0"/>\n${whens.join('')}</timeline>\n`
  }

  #listPerson(): string {
    if (this.#people.size === 0) return ''
    return `<listPerson>\n${[...this.#people].map(personXml).join('')}</listPerson>\n`
  }
}

function personXml([id, { speaker, role, affiliation }]: [string, Person]): string {
  const roleText = role === null ? '' : ` role="${role}"`
  const from = affiliation === null ? '' : `<affiliation>${xmlText(affiliation)}</affiliation>`
  return `<person xml:id="${xmlId(id)}"${roleText}><persName>${xmlText(speaker ?? id)}</persName>${from}</person>\n`
}

function make(): Writing {
  let writing = new TeiWriting()
  return {
    begin() {
      writing = new TeiWriting()
      return ''
    },
    record(record) {
      if (record.type === 'turn') writing.push(record)
      return ''
    },
    close: () => writing.end(),
  }
}

export const tei: Writer = {
  ...catalogue.tei,
  make,
  ...make(),
}
