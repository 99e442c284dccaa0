import * as z from 'zod'
import { diagnosticSchema } from './diagnostic.ts'
import { matterSchema } from './matter.ts'
import { conventionEvidenceSchema, questionSchema, speakerSchema, summarySchema } from './summary.ts'
import { turnSchema } from './turn.ts'

/** A whole transcript as one JSON document (`parse --to json`). */
export const documentSchema = z.strictObject({
  source: z.string().describe('Name of the source: the path as given, or "-".'),
  format: z.string(),
  encoding: z.string(),
  parts: summarySchema.shape.parts,
  media: summarySchema.shape.media,
  convention: z.string().nullable(),
  confidence: summarySchema.shape.confidence,
  evidence: z.array(conventionEvidenceSchema),
  counts: summarySchema.shape.counts,
  speakers: z.array(speakerSchema),
  questions: z.array(questionSchema),
  turns: z.array(turnSchema),
  matter: z.array(matterSchema),
  diagnostics: z.array(diagnosticSchema),
})

export type TranscriptDocument = z.infer<typeof documentSchema>
