import * as z from 'zod'
import { roleSchema } from './role.ts'

/** Why a label convention was chosen, in numbers taken over the look-ahead. */
export const conventionEvidenceSchema = z.strictObject({
  name: z.string().describe('Name of the convention, such as "colon".'),
  labels: z.int().min(0).describe('Lines that carry such a label.'),
  speakers: z.int().min(0).describe('Different names among them.'),
  recurring: z.int().min(0).describe('Names that occur more than once.'),
  alternations: z.int().min(0).describe('Neighbouring labels with different names.'),
  score: z.number().describe('The weight of this evidence; the highest wins.'),
})

/** Who spoke: one entry of the roster. */
export const speakerSchema = z.strictObject({
  speakerId: z.string(),
  speaker: z.string().describe('The best spelling found in the whole document.'),
  role: roleSchema.nullable(),
  title: z.string().nullable().describe('Title or office, such as "Dr." or "Senator", or null.'),
  affiliation: z.string().nullable().describe('Party, organisation or post, or null.'),
  labels: z.array(z.string()).describe('Every label that named this speaker, in order of first use.'),
  turns: z.int().min(0),
  words: z.int().min(0),
  line: z.int().min(1).describe('Line of the first turn.'),
})

/** A question and who answered it. */
export const questionSchema = z.strictObject({
  question: z.int().min(1),
  askedBy: z.string().nullable().describe('Display name of the asker.'),
  to: z.string().nullable().describe('Display name of the person addressed.'),
  answeredBy: z.array(z.string()).describe('Display names of those who answered, in order.'),
  turns: z.array(z.int().min(1)).describe('Numbers of the turns that ask or answer it.'),
  line: z.int().min(1),
})

/** A part of a document such as DOCX, whose bytes were read in place of those of the file. */
export const sourcePartSchema = z.strictObject({
  name: z.string().describe('Its name in the file, such as "word/document.xml".'),
  byte: z.int().min(0).describe('Where its bytes begin among those that all spans count.'),
  endByte: z.int().min(0).describe('Where they end.'),
})

/** The recording that a document names. */
export const mediaSchema = z.strictObject({
  link: z.string().nullable().describe('Where it is, as the source has it: http, https, or a relative path; or null.'),
  duration: z.number().positive().nullable().describe('Seconds that it lasts, as the source says, or null.'),
})

/** Facts about the whole document; the last record. */
export const summarySchema = z.strictObject({
  type: z.literal('summary'),
  doc: z.string(),
  format: z.string().describe('Name of the input format, such as "text".'),
  encoding: z.string().describe('Encoding of the source, such as "utf-8".'),
  parts: z
    .array(sourcePartSchema)
    .optional()
    .describe(
      'Of a document that is unpacked: what was read, one part after another. Spans count these bytes, not those of the file.',
    ),
  media: mediaSchema.optional().describe('The recording that the source names, where it does.'),
  convention: z.string().nullable().describe('The label convention that won, or null when there are no labels.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('How likely every turn has the right speaker, 0 to 1; null where the format or the user says who speaks.'),
  evidence: z.array(conventionEvidenceSchema).describe('The winner and the runners-up, best first.'),
  speakers: z.array(speakerSchema),
  questions: z.array(questionSchema),
  counts: z.strictObject({
    bytes: z.int().min(0),
    lines: z.int().min(0),
    turns: z.int().min(0),
    words: z.int().min(0),
    matter: z.int().min(0),
    edits: z.int().min(0),
    diagnostics: z.int().min(0),
  }),
})

export type ConventionEvidence = z.infer<typeof conventionEvidenceSchema>
export type SourcePart = z.infer<typeof sourcePartSchema>
export type Media = z.infer<typeof mediaSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type Question = z.infer<typeof questionSchema>
export type Summary = z.infer<typeof summarySchema>
