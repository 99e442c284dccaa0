import type { Turn } from '../model/turn.ts'
import { type Caption, type CaptionOutput, captionWriting } from './captions.ts'
import { clock } from './clock.ts'
import type { Writer } from './writer.ts'
import { xmlId, xmlText } from './xml-text.ts'

const BEGIN = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="">
<body>
`

/** What is open, and whose agent was declared. */
class Divisions implements CaptionOutput {
  readonly begin = BEGIN
  readonly #known = new Set<string>()
  #isOpen = false

  end(): string {
    return `${this.#isOpen ? '</div>\n' : ''}</body>\n</tt>\n`
  }

  /** Each of those who speak in one cue has a paragraph of the same times. */
  write({ turn, lines, start, end }: Caption): string {
    const agent = turn.speakerId === null ? '' : ` ttm:agent="${xmlId(turn.speakerId)}"`
    const shown = lines.map(xmlText).join('<br/>')
    return `${this.#division(turn)}<p begin="${clock(start)}" end="${clock(end)}"${agent}>${shown}</p>\n`
  }

  /** Who speaks for the first time is declared in a division of its own: what comes later is not known before. */
  #division({ speaker, speakerId }: Turn): string {
    const isNew = speakerId !== null && !this.#known.has(speakerId)
    if (this.#isOpen && !isNew) return ''
    const before = this.#isOpen ? '</div>\n' : ''
    this.#isOpen = true
    if (!isNew) return `${before}<div>\n`
    this.#known.add(speakerId)
    const name = `<ttm:name type="full">${xmlText(speaker ?? speakerId)}</ttm:name>`
    return `${before}<div>\n<ttm:agent xml:id="${xmlId(speakerId)}" type="person">${name}</ttm:agent>\n`
  }
}

const make = captionWriting('TTML', () => new Divisions())

export const ttml: Writer = {
  name: 'ttml',
  title: 'TTML: captions with agents, long turns cut as in WebVTT',
  examples: [
    `${BEGIN}<div>
<ttm:agent xml:id="mara-lund" type="person"><ttm:name type="full">Mara Lund</ttm:name></ttm:agent>
<p begin="00:00:12.500" end="00:00:14.000" ttm:agent="mara-lund">Can *anyone* hear me?</p>
</div>
<div>
<ttm:agent xml:id="oscar-vidal" type="person"><ttm:name type="full">Óscar Vidal</ttm:name></ttm:agent>
<p begin="00:00:14.000" end="00:00:18.250" ttm:agent="oscar-vidal">- I think "yes", Mara.</p>
</div>
</body>
</tt>
`,
  ],
  extension: 'ttml',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  isCaptions: true,
  make,
  ...make({}),
}
