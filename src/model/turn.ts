import * as z from 'zod'
import { annotationSchema } from './annotation.ts'
import { editSchema } from './edit.ts'
import { frontSchema } from './front.ts'
import { roleSchema } from './role.ts'
import { wordTimeSchema } from './word-time.ts'

/** What one speaker says until the next speaks. */
export const turnSchema = z.strictObject({
  type: z.literal('turn'),
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  turn: z.int().min(1).describe('Number of the turn in its document, counted from 1.'),
  speaker: z.string().nullable().describe('Display name, or null when the source does not say who speaks.'),
  speakerId: z
    .string()
    .nullable()
    .describe(
      'Stable id: the letters and digits of the folded label in its own script, joined by "-"; the same from the first turn on.',
    ),
  label: z.string().nullable().describe('The label as the source writes it.'),
  role: roleSchema
    .nullable()
    .describe('What the speaker does in the conversation, where a label, a list or a formula so far says it.'),
  title: z.string().nullable().describe('Title or office that the label gives, such as "Dr." or "Senator", or null.'),
  affiliation: z.string().nullable().describe('Party, organisation or post that the source gives, or null.'),
  question: z.int().min(1).nullable().describe('Number of the question that this turn asks or answers.'),
  part: z.enum(['ask', 'answer']).nullable().describe('Whether the turn asks or answers that question.'),
  to: z.string().nullable().describe('Display name of the person that an asking turn addresses.'),
  section: z.string().nullable().describe('The heading above the turn, or null.'),
  text: z.string().describe('The speech on one line: single spaces, no control characters, repairs made.'),
  words: z
    .int()
    .min(0)
    .describe(
      'Words in `text`: stretches between white space that hold a letter or digit; in scripts without spaces between words, such as Chinese or Thai, those that `Intl.Segmenter` finds.',
    ),
  start: z
    .number()
    .nullable()
    .describe('Start in seconds, or null when unknown; negative where the source says so, as in shifted subtitles.'),
  end: z.number().nullable().describe('End in seconds, or null when unknown; negative where the source says so.'),
  page: z
    .int()
    .min(0)
    .nullable()
    .describe(
      'Number of the page on which the turn begins, as printed; of a PDF without numbered lines counted from its first page. Null where it is not known.',
    ),
  lineOnPage: z.int().min(1).nullable().describe('Line of that page, or of a text numbered throughout, as printed; else null.'),
  endPage: z.int().min(0).nullable().describe('Number of the page on which the turn ends, or null.'),
  endLineOnPage: z
    .int()
    .min(1)
    .nullable()
    .describe('Line of that page, or of a text numbered throughout, as printed; else null.'),
  line: z.int().min(1).describe('Line of the label, counted from 1.'),
  endLine: z.int().min(1).describe('Last line that holds text of the turn.'),
  byte: z.int().min(0).describe('Offset of the first byte of the turn in the source file.'),
  endByte: z.int().min(0).describe('Offset after the last byte: where the next record begins.'),
  paragraphs: z.array(z.int().min(0)).describe('Offsets in `text` (UTF-16 units) where paragraphs of the source begin.'),
  annotations: z.array(annotationSchema).describe('Notes of the transcriber inside `text`.'),
  edits: z.array(editSchema).describe('Every repair made in this turn, in source order.'),
  wordTimes: z
    .array(wordTimeSchema)
    .optional()
    .describe(
      'Only with --words: the words of `text` that the source gives times of, in order; words without one are not in it.',
    ),
  front: frontSchema
    .optional()
    .describe('Only in the first turn of a document whose front matter says something of it: for whoever cites what is said.'),
  source: z
    .string()
    .optional()
    .describe('Only of merged transcripts: the part that the turn is from, whose lines and bytes are counted.'),
})

/** How a turn stands in a cue of captions that is kept as it is shown. It is no part of the record as JSON. */
export interface KeptCue {
  /** False where somebody else speaks before it in the same cue. */
  readonly begins: boolean
  /** Offsets in `text` where its lines begin. */
  readonly lines: readonly number[]
}

/** Where a unit of `text` stands in the source. */
export interface Place {
  readonly line: number
  readonly byte: number
  /** Seconds: the times of its word or of one before it in its cue, else of its cue, else of the turn. */
  readonly start: number | null
  readonly end: number | null
  /** As printed. */
  readonly page: number | null
  readonly lineOnPage: number | null
}

/** A cue that a turn was shown in: times in seconds, or null when unknown. */
export type CueTimes = Readonly<Pick<z.infer<typeof turnSchema>, 'start' | 'end'>>

/** `placeOf` takes an offset in `text`; it is no part of the record as JSON, nor are `cue` and `cues`. */
export type Turn = z.infer<typeof turnSchema> & {
  readonly cue?: KeptCue
  readonly cues?: readonly CueTimes[]
  readonly placeOf?: (offset: number) => Place
}
