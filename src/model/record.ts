import * as z from 'zod'
import { diagnosticSchema } from './diagnostic.ts'
import { matterSchema } from './matter.ts'
import { summarySchema } from './summary.ts'
import { turnSchema } from './turn.ts'

/** One line of JSON Lines output. */
export const recordSchema = z.discriminatedUnion('type', [turnSchema, matterSchema, diagnosticSchema, summarySchema])

export type TranscriptRecord = z.infer<typeof recordSchema>
