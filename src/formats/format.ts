import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import type { WordStyles } from './documents/word-styles.ts'
import type { MediaHint } from './media/facts.ts'
import type { TimedSpan } from './timed-words.ts'

/** A step of the pipeline: synchronous, made with the function it emits to. */
export interface Stage<In> {
  push(item: In): void
  end(): void
}

/** When a piece of speech is heard, and whose it is, as far as the format says so. */
export interface Cue {
  /** Seconds, or null when the format does not say. */
  readonly start: number | null
  readonly end: number | null
  /** As the source names the speaker; null: it says nobody; undefined: a label may stand in the text. */
  readonly speaker: string | null | undefined
  /** The name to show, where the source tells it apart from what it calls the speaker. */
  readonly name?: string
  /** Party, place or office, where the source tells it beside the name. */
  readonly affiliation?: string
  /** Nothing before it goes on in it, whoever speaks: another recording begins. */
  readonly isApart?: true
  /** The cue before it goes on, in another voice. */
  readonly isSame?: true
  /** Where the cue begins in the source, its time and its number included: a byte, and its line. */
  readonly byte: number
  readonly line: number
}

/** Bytes of the source, and the line that they begin in. */
export interface BlockSpan {
  readonly byte: number
  readonly endByte: number
  readonly line: number
}

/** Where a line stands on a printed page, by the numbers printed there. */
export interface Printed {
  readonly page: number | null
  /** Null where lines have no numbers. */
  readonly line: number | null
  /** Where the line begins in the source, its number included. */
  readonly byte?: number
}

/** A piece of the source that the parser reads at once: one line of a paragraph, or of a cue. */
export interface Block {
  /** Its text is what is said; its bytes lead back to the source. */
  readonly line: Line
  /** White space only. */
  readonly blank: boolean
  /** The second of two lines that are read as one because a label begins in the first and ends in the second. */
  readonly second?: Line
  /** A part of a line that no white space parts from the one before. */
  readonly isGlued?: true
  /** The cue that it is a line of. All lines of a cue carry the same object; a block without one is plain text. */
  readonly cue?: Cue
  /** It belongs to the front matter of a document, which stands between fences: the first of its lines, the last, or another. */
  readonly fence?: 'open' | 'inside' | 'close'
  /** A line of a program, between fences, or one that stands on every page of print: it carries no label and is no heading. */
  readonly isInert?: true
  /** It is no speech but this, whatever it looks like. */
  readonly matter?: Matter['kind']
  /** The bytes that it answers for, in a format whose `order` is not that of its bytes. Lines of a cue share one. */
  readonly span?: BlockSpan
  /** Its place on a printed page. */
  readonly printed?: Printed
  /** Words that have times of their own, in the text of the line; in order. */
  readonly words?: readonly TimedSpan[]
  /** So many of its first units were shown before, in the captions of the cue before: they are said once. */
  readonly repeats?: number
}

/** Something odd in a source, which costs no more than the place it stands in. */
export interface FormatFault {
  readonly code: string
  /** 'error': the rest of the source is lost. Default 'warning'. */
  readonly severity?: 'error'
  readonly message: string
  /** Left out: where the source ends. */
  readonly line?: number
  readonly byte?: number
}

/** What a reader hands on. Blocks come in the order of their bytes, unless all have spans; what lies between two belongs to the first. */
export interface FormatSink {
  block(block: Block): void
  fault(fault: FormatFault): void
}

/** One input format; what people read of it stands in catalogue.json. */
export interface Format {
  readonly name: string
  readonly title: string
  readonly examples: readonly string[]
  readonly extensions: readonly string[]
  /** By what a source is told to be of this format: "its first line is …". */
  readonly told: string
  /** Whether its records leave before its end is reached. */
  readonly streams: boolean
  /**
   * 'time': the source tells one speaker after the other, and blocks come as they are heard. Each has a `span`, and all
   * spans together tile the source, in another order. Nothing is repaired in such a source.
   */
  readonly order?: 'time'
  /** Its cues are shown as they are, one after the other: captions, subtitles, lyrics. */
  readonly isCaptions?: boolean
  /** Its words and marks are set apart by rules of its own: what looks like damage is none, and nothing is repaired. */
  readonly isCoded?: boolean
  /** What is no speech in it is text as well, to be repaired like speech; elsewhere it is the syntax of the format. */
  readonly isProse?: boolean
  /** Its lines are those of plain text once its reader has read them: fences, names alone and the like are looked for in them. */
  readonly isPlain?: boolean
  /**
   * Whether a source whose first line that is not blank is this one may be of this format; false costs the other formats
   * nothing. A source that no format may begin, nor any below a title, is plain text.
   */
  begins(line: string): boolean
  /**
   * How sure the first lines of a source make it, 0 to 1; 1 ends the search at once, 0 rules it out. It is asked again as
   * lines come, up to HEAD_UNITS in all or the end of the source.
   */
  sniff(head: string): number
  /** Reads lines, each at most `limits.line` bytes: a longer one comes in pieces that `continue`. */
  reader(sink: FormatSink, options?: ReaderOptions): Stage<Line>
}

/** What a person may say of a source that its reader would have to guess. */
export interface ReaderOptions {
  /** What the columns of a table hold: "speaker" is "Who", "text" is "Said". */
  readonly columns?: Readonly<Record<string, string>>
  /** Blocks have `words`, where the source gives times of words. */
  readonly words?: boolean
  /** What the styles of a Word document mean, which it says beside its text. */
  readonly styles?: WordStyles | undefined
  /** What becomes of lines that rolling captions show again. Default "auto": taken out where the cues around roll too. */
  readonly dedupeRolling?: 'on' | 'off' | 'auto'
  /** Is told what the source tells of its recording, where that is no text. */
  readonly media?: ((hint: MediaHint) => void) | undefined
}

/** Units of the first lines by which a format is known. */
export const HEAD_UNITS = 8_192

/** A format must be surer than this to be taken for anything but plain text. */
export const SURE_ENOUGH = 0.5
