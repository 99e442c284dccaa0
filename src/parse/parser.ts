import { type Around, FormatChooser, forcedFormat } from '../formats/choose.ts'
import type { Block, Format, FormatFault, Stage } from '../formats/format.ts'
import { text as textFormat } from '../formats/text.ts'
import type { Matter } from '../model/matter.ts'
import type { Person } from '../questions/answers.ts'
import { Questions } from '../questions/numbering.ts'
import type { Judged, Recogniser } from '../recogniser/recogniser.ts'
import { createEvidence } from '../repairs/evidence.ts'
import { type Finder, finderOf } from '../repairs/find-edits.ts'
import { keepWords } from '../repairs/kept-words.ts'
import { neededEvidence, selectFlags, selectRepairs } from '../repairs/select.ts'
import { type Line, unmarked } from '../text/line.ts'
import { LineReader } from '../text/lines.ts'
import { Assembler } from './assembler.ts'
import { Diagnostics } from './diagnostics.ts'
import { Doubts } from './doubts.ts'
import { Flagger } from './flagger.ts'
import { HiddenCharacters, LabelLetters } from './hidden-characters.ts'
import { InOrder } from './in-order.ts'
import { InnerBreaks } from './inner-breaks.ts'
import { MediaFinder } from './media.ts'
import { openReader, recorderOptions } from './open-reader.ts'
import { assemblerOptions, type Emit, LIMITS, type ParseOptions, type Parser } from './options.ts'
import { PageGate } from './page-gate.ts'
import { DeclaredPeople } from './people/declared.ts'
import { createSpellings } from './people/display-name.ts'
import { FrontFinder } from './people/front.ts'
import type { PeopleNote } from './people/member.ts'
import { Roles } from './people/roles.ts'
import { createRoster } from './people/roster.ts'
import { hearAhead } from './reading-of.ts'
import { Recorder } from './recorder.ts'
import { makeSummary } from './records.ts'
import { reportDoubt, reportFaults, reportJudged, reportUnused } from './report.ts'
import { Fences } from './sections/fences.ts'
import type { Stretch } from './stretch.ts'
import { UserLabels } from './user-labels.ts'
import { WindowRecogniser } from './window-recogniser.ts'

/** Makes a parser: bytes in, records out, synchronously. Nothing in a source makes it throw. */
export function createParser(options: ParseOptions, emit: Emit): Parser {
  return new TranscriptParser(options, emit)
}

/** Wires the stages: bytes -> LineReader -> format -> Recogniser -> Assembler -> Recorder -> records. */
export class TranscriptParser implements Parser {
  readonly #options: ParseOptions
  readonly #emit: Emit
  readonly #doc: string
  readonly #order: InOrder = new InOrder(
    (record) => {
      this.#doubts.record(record)
      this.#emit(this.#facts.seen(this.#media.seen(record)))
    },
    () => this.#questions.end(),
  )
  readonly #diagnostics: Diagnostics
  readonly #flagger: Flagger
  readonly #evidence = createEvidence()
  readonly #declared = new DeclaredPeople()
  readonly #spellings = createSpellings({ listed: (key) => this.#declared.nameOf(key) })
  readonly #letters: LabelLetters
  readonly #hidden: HiddenCharacters
  #finder: Finder
  readonly #roster
  readonly #roles
  readonly #questions
  readonly #lines: LineReader
  readonly #reader: FormatChooser
  #format = textFormat
  readonly #pageGate = new PageGate(this.#evidence, { emit: (block) => this.#fences.push(block), told: () => this.#paged() })
  readonly #fences = new Fences((block) => this.#breaks.push(block))
  readonly #breaks = new InnerBreaks({ isSettled: () => this.#recogniser.decided, emit: (block) => this.#recogniser.push(block) })
  readonly #recogniser: Recogniser
  readonly #assembler: Assembler
  readonly #recorder: Recorder
  readonly #doubts: Doubts
  readonly #media = new MediaFinder()
  readonly #facts = new FrontFinder()
  #front = ''

  constructor(options: ParseOptions, emit: Emit) {
    const limits = { ...LIMITS, ...options.limits }
    this.#options = options
    this.#emit = emit
    this.#doc = options.doc ?? '-'
    this.#doubts = new Doubts(this.#doc)
    this.#diagnostics = new Diagnostics({ doc: this.#doc, limit: limits.diagnostics }, this.#order.emit)
    this.#flagger = new Flagger(selectFlags(options.repairs ?? 'safe'), this.#diagnostics)
    this.#letters = new LabelLetters(this.#diagnostics)
    this.#hidden = new HiddenCharacters(this.#diagnostics)
    this.#finder = finderOf(keepWords(selectRepairs(options.repairs ?? 'safe'), options.keep))
    const diagnose = (note: PeopleNote) => this.#diagnostics.add({ ...note, byte: null })
    const known = { spellings: this.#spellings, listed: this.#declared }
    this.#roster = createRoster({ ...known, diagnose, rules: options.speakers })
    this.#questions = new Questions<Person>({
      roster: this.#roster,
      lists: options.listQuestions ?? true,
      onAsked: options.onAsked,
    })
    this.#roles = new Roles(this.#roster)
    this.#recorder = new Recorder({
      doc: this.#doc,
      order: this.#order,
      finder: (isSpeech) => (isSpeech || this.#format.isProse ? this.#finder : finderOf([])),
      evidence: this.#evidence,
      diagnostics: this.#diagnostics,
      flagger: this.#flagger,
      onRepaired: options.onRepaired,
      roster: this.#roster,
      roles: this.#roles,
      questions: this.#questions,
      ...recorderOptions(options),
    })
    this.#assembler = new Assembler(
      { ...assemblerOptions(options, limits), doubt: (line) => reportDoubt(line, this.#diagnostics) },
      (stretch, boundary) => this.#recorder.close(stretch, boundary, this.#matterKind(stretch)),
    )
    this.#recogniser = this.#makeRecogniser(limits.window)
    this.#reader = new FormatChooser(forcedFormat(options), (format, around) => this.#open(format, around))
    const { encoding, guessEncoding: guess } = options
    this.#lines = new LineReader({ encoding, guess, limit: limits.line }, (line) => this.#reader.push(line))
  }

  #makeRecogniser(window: number): Recogniser {
    return new WindowRecogniser(window, new UserLabels(this.#options), {
      seen: (block) => this.#seen(block),
      decided: (ahead) => this.#decided(ahead),
      emit: (judged) => this.#judged(judged),
    })
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk)
  }

  end(): void {
    for (const stage of [this.#lines, this.#reader, this.#pageGate, this.#fences, this.#recogniser]) stage.end()
    this.#assembler.end(this.#lines.facts.bytes)
    this.#questions.end()
    this.#flagger.end()
    reportFaults(this.#lines.facts, this.#diagnostics)
    this.#doubts.report(this.#recogniser.reading, this.#lines.facts.bytes, this.#diagnostics)
    reportUnused(this.#roster, this.#diagnostics)
    for (const late of this.#questions.late.notes())
      this.#diagnostics.add({ code: 'late-question', severity: 'info', byte: null, ...late })
    this.#diagnostics.end()
    this.#emit(this.#summary())
  }

  #open(format: Format, around?: Around): Stage<Line> {
    this.#format = format
    this.#options.onFormat?.(format.name)
    if (this.#options.keepCues === true && format.isCaptions === true) this.#assembler.keepCues()
    // Repairs are made from front to back.
    const isLeft = format.order === 'time' || format.isCoded === true
    const repairs = isLeft ? [] : keepWords(selectRepairs(this.#options.repairs ?? 'safe', format.name), this.#options.keep)
    if (format !== textFormat) this.#finder = finderOf(repairs)
    const needs = neededEvidence(repairs)
    this.#evidence.keep({ ...needs, pages: needs.pages && format === textFormat }, this.#options.glued)
    const next = format === textFormat ? this.#pageGate : format.isPlain ? this.#fences : this.#recogniser
    const fault = (fault: FormatFault): void => {
      this.#diagnostics.add({ severity: 'warning', line: this.#lines.facts.lines, byte: this.#lines.facts.bytes, ...fault })
    }
    return openReader(
      { format, around },
      { ...this.#options, media: this.#media.tell },
      { block: (block) => next.push(block), fault },
    )
  }

  #paged(): void {
    this.#finder = finderOf(keepWords(selectRepairs(this.#options.repairs ?? 'safe', 'pages'), this.#options.keep))
    this.#evidence.keep(neededEvidence(this.#finder.repairs))
  }

  #seen({ line, blank, repeats = 0 }: Block): void {
    if (!this.#recogniser.decided) this.#declared.take(unmarked(line))
    if (blank || repeats >= line.text.length) return
    this.#evidence.observe(this.#finder.mended(line.text, this.#evidence))
    if (!this.#spellings.isFull) this.#spellings.introduce(`${unmarked(line)}\n`)
  }

  /** The look-ahead is judged: learns who is who from it before the first turn leaves. */
  #decided(ahead: readonly Judged[]): void {
    this.#assembler.learn(ahead, this.#recogniser.reading)
    for (const { verdict } of ahead) if (verdict.label !== null) this.#roster.expect(verdict.label.match)
    const turns = hearAhead(ahead, {
      roster: this.#roster,
      front: (text) => {
        this.#front += `${text}\n`
      },
    })
    this.#roster.rewind()
    const whole = this.#recogniser.ended ? turns : turns.slice(0, -1)
    this.#roles.assign(whole, this.#front, this.#declared.cues)
    this.#recorder.heard(whole.at(-1)?.line ?? 0)
  }

  #judged(judged: Judged): void {
    const { block, verdict } = judged
    reportJudged(judged, this.#options)
    this.#doubts.see(judged)
    this.#hidden.look(block.line, verdict.label?.match)
    if (verdict.label !== null) {
      this.#evidence.label(verdict.label.match.label)
      this.#letters.look(block.line, verdict.label.match)
    }
    if (!this.#recogniser.decided && this.#front.length < LIMITS.window) this.#front += `${unmarked(block.line)}\n`
    this.#assembler.push(judged)
  }

  /** What a stretch without a speaker is; text before a first label that never came is no front matter. */
  #matterKind({ what, isWhole }: Stretch): Matter['kind'] {
    const unlabelled = what === 'front' && isWhole !== true && this.#recogniser.ended && !this.#recogniser.decided
    return what === 'turn' || unlabelled ? 'body' : what
  }

  #summary() {
    return makeSummary({
      doc: this.#doc,
      format: this.#format.name,
      facts: this.#lines.facts,
      parts: this.#options.unpacked?.parts(),
      media: this.#media.media,
      reading: this.#recogniser.reading,
      members: this.#roster.members,
      questions: this.#questions.list(),
      counts: { ...this.#recorder.counts, diagnostics: this.#diagnostics.total },
    })
  }
}
