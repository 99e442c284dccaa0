import * as z from 'zod'
import { type Diagnostic, diagnosticSchema } from './diagnostic.ts'
import { type Matter, matterSchema } from './matter.ts'
import { type Summary, summarySchema } from './summary.ts'
import { type Turn, turnSchema } from './turn.ts'

/** One line of JSON Lines output. */
export const recordSchema = z.discriminatedUnion('type', [turnSchema, matterSchema, diagnosticSchema, summarySchema])

export type TranscriptRecord = Turn | Matter | Diagnostic | Summary
