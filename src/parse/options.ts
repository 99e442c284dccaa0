import type { WordStyles } from '../formats/documents/word-styles.ts'
import type { TranscriptRecord } from '../model/record.ts'
import type { SourcePart } from '../model/summary.ts'
import type { Asked } from '../questions/numbering.ts'
import type { Term } from '../recogniser/explain.ts'
import type { LabelMatch } from '../recogniser/label.ts'
import type { GluedWords } from '../repairs/glued-words.ts'
import type { Evidence, PassageEdit, Repair, RepairSelection } from '../repairs/repair.ts'
import type { GuessEncoding } from '../text/lines.ts'
import type { Passage } from '../text/passage.ts'
import type { AssemblerOptions } from './assembler.ts'
import type { SpeakerTime } from './diarization.ts'
import type { SpeakerRule } from './people/rules.ts'
import type { PlacedLabel } from './placed-label.ts'
import type { Unit } from './stretch.ts'

/** What a document, such as DOCX, tells beside the bytes of the part that is read. */
export interface UnpackedDocument {
  /** The parts that were read; asked at the end. */
  parts(): readonly SourcePart[] | undefined
  /** What its styles mean; asked when the format is known. */
  styles(): WordStyles | undefined
}

/** Bounds of memory, in the units said. Changing them changes where a long piece is cut, never what is read. */
export interface Limits {
  /** Bytes of look-ahead for label evidence. */
  readonly window: number
  /** Units of text in one turn; a longer turn is split. */
  readonly turn: number
  /** Bytes of one line held at once; a longer line comes in pieces. */
  readonly line: number
  /** Diagnostics written of one code; the rest are counted. */
  readonly diagnostics: number
}

export const LIMITS: Limits = { window: 65_536, turn: 1_048_576, line: 65_536, diagnostics: 100 }

/** What the label detector made of one line, for `explain`. */
export interface LineDecision {
  readonly line: number
  readonly text: string
  readonly convention: string | null
  readonly match: LabelMatch | null
  readonly accepted: boolean
  /** Why, in a few words. */
  readonly reason: string
  /** The facts that moved the decision, largest first; undefined where nothing was weighed. */
  readonly why?: (() => readonly Term[]) | undefined
}

/** A stretch of text, the edits made in it, and the evidence that the rules had. */
export interface Repaired {
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  readonly evidence: Evidence
  /** The rules that were asked. */
  readonly chosen: readonly Repair[]
}

export interface ParseOptions {
  /** Name of the source in `doc`. Default "-". */
  readonly doc?: string
  /** A label of the WHATWG Encoding Standard; default: found by content. */
  readonly encoding?: string
  /**
   * Names the encoding of a source that is not UTF-8, by those of its first lines that are not; undefined leaves it windows-1252.
   * Files and the command have one: Chinese, Japanese, Korean and Russian encodings are found. Default: none.
   */
  readonly guessEncoding?: GuessEncoding | undefined
  /** Name of the input format, as `transcript formats` lists them; default: found by content. */
  readonly format?: string | undefined
  /**
   * Which columns of a table hold what: `{ speaker: 'Who', text: 'Said', start: 'At' }`; also `end` and `duration`. Reads
   * the source as a table. Default: found by the names of the columns.
   */
  readonly columns?: Readonly<Record<string, string>>
  /** Default "safe". */
  readonly repairs?: RepairSelection
  /**
   * Words and phrases that no repair may touch, of 100 characters at most. An edit is not made where one of them overlaps what
   * it would replace; letter case, kinds of apostrophes and the amount of white space do not matter.
   */
  readonly keep?: readonly string[]
  /**
   * What is known of speakers: names, roles, titles, affiliations, and which labels are one person. What it calls them is a label at
   * the head of every line, in front of a mark ("Tom: Hi.", "tom - Hi."), whatever the document shows.
   */
  readonly speakers?: readonly SpeakerRule[]
  /**
   * Names of label conventions, as `conventions` lists them: labels are read by these alone, and need no further evidence. Throws an
   * `UnknownConventionError` where there is no such convention. Default: found by evidence in the document.
   */
  readonly conventions?: readonly string[] | undefined
  /**
   * What a label is, such as `/(?<speaker>\w+) says: /`. It is matched at the head of a line, or after the white space there, as far as
   * 400 characters reach. The group `speaker` is the label, `text` is where the speech begins (default: after the match), `time` is a
   * clock time. A string is read with the flag "u". No convention is asked then but those of `conventions`. Throws a
   * `LabelPatternError` where it is no expression, has no such group, or matches the empty string. Nothing bounds its time: a pattern
   * that repeats what is repeated already, as (a+)+ does, may take for ever.
   */
  readonly labelPattern?: RegExp | string | undefined
  /** Told the number of each line before the label pattern is matched, and null after: whoever stops a slow one knows where it was. */
  readonly onLabelPattern?: (line: number | null) => void
  /**
   * "drop": what the transcriber heard or did not ("[laughter]", "(APPLAUSE)", "[inaudible]", "[crosstalk]", "[00:12]") is
   * taken out of `text`, each by an edit of the rule "drop/annotation". Words put in by an editor stay. Default "keep".
   */
  readonly annotations?: 'keep' | 'drop'
  /**
   * Of formats with cues, such as subtitles: "turn" joins the cues of one speaker that follow each other, "cue" makes each a
   * turn of its own, with its own times. Of any format: "sentence" and "word" make turns of the sentences or words of turns;
   * their times are those of their words, as far as the source gives these, else of the cues that they stand in. Default "turn".
   */
  readonly unit?: Unit
  /**
   * Who speaks when, by another program, such as RTTM says it: names the speakers of cues and words that have times and nobody
   * who says them, by overlap. Where two speak at once, nobody is named, and a diagnostic says so.
   */
  readonly diarization?: readonly SpeakerTime[]
  /** Turns have `wordTimes`, where the source gives times of words. Default false. */
  readonly words?: boolean
  /**
   * Whole turns have `placeOf`, which tells where a unit of `text` stands in the source and when it is heard, and those of
   * formats with cues `cues`. Default false.
   */
  readonly places?: boolean
  /**
   * Of captions, each cue is a turn of its own, with a `cue` that tells its lines, so that writers of captions show it as it
   * was; with `unit: 'cue'` of other formats too. Default false.
   */
  readonly keepCues?: boolean
  /** Seconds between two cues of one speaker behind which another turn begins. Default: any. */
  readonly gap?: number
  /** The document that the bytes were unpacked from. */
  readonly unpacked?: UnpackedDocument
  /**
   * Of captions that roll, and show lines again that the cue before showed: "on" takes such lines out of `text`, each by an
   * edit of the rule "drop/rolling-caption", "off" keeps them, "auto" takes them out where the cues around roll too. Default
   * "auto".
   */
  readonly dedupeRolling?: 'on' | 'off' | 'auto'
  /**
   * False: `questions` of the summary is empty. Its list takes memory for each question; turns have their numbers in any case.
   * Default true.
   */
  readonly listQuestions?: boolean
  readonly limits?: Partial<Limits>
  /** Told the name of the input format, before the first record. */
  readonly onFormat?: (name: string) => void
  /** What the whole source shows of glued words, where it was read before: they are parted from its first line on. */
  readonly glued?: GluedWords | undefined
  /** Told about every line that resembles a label and is not taken for one. */
  readonly onNearMiss?: (decision: LineDecision) => void
  /** Told about every stretch that was looked at for repairs; valid during the call only. */
  readonly onRepaired?: (repaired: Repaired) => void
  /** Told the line in which a recording begins, where the format tells recordings apart; again for each line of its first cue. */
  readonly onRecording?: (line: number) => void
  /** Told, of every turn that somebody else follows, why it asks something or does not. */
  readonly onAsked?: (asked: Asked) => void
  /** Told about every label that is taken, before the record of its turn, and where its name stands. */
  readonly onLabel?: (label: PlacedLabel) => void
  /** Told about every line that carries or resembles a label. */
  readonly onDecision?: (decision: LineDecision) => void
}

/**
 * Bytes in, records out, synchronously. Records come in source order, in formats with tiers in that of time; the summary is
 * the last.
 */
export interface Parser {
  push(chunk: Uint8Array): void
  end(): void
}

export type Emit = (record: TranscriptRecord) => void

/** How the assembler puts cues together, as these options say. */
export function assemblerOptions(
  { unit = 'turn', gap = Number.POSITIVE_INFINITY, keepCues = false, places = false }: ParseOptions,
  { turn }: Limits,
): AssemblerOptions {
  return { turnUnits: turn, cues: { unit, gap, isKept: keepCues && unit === 'cue', isPlaced: places } }
}
