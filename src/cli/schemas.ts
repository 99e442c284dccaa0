import * as z from 'zod'
import { diagnosticSchema } from '../model/diagnostic.ts'
import { documentSchema } from '../model/document.ts'
import { findingSchema } from '../model/finding.ts'
import { matterSchema } from '../model/matter.ts'
import { recordSchema } from '../model/record.ts'
import { summarySchema } from '../model/summary.ts'
import { turnSchema } from '../model/turn.ts'
import type { SchemaName } from './schema-names.ts'

const SCHEMAS: Readonly<Record<SchemaName, { readonly title: string; readonly schema: z.ZodType }>> = {
  turn: { title: 'A turn: what one speaker says until the next speaks', schema: turnSchema },
  matter: { title: 'Matter: a piece of the source that is not speech', schema: matterSchema },
  diagnostic: { title: 'A diagnostic: something the reader of a transcript should know', schema: diagnosticSchema },
  summary: { title: 'The summary: facts about the whole document', schema: summarySchema },
  finding: { title: 'A finding: what a rule of check found at one place', schema: findingSchema },
  record: { title: 'A record: one line of JSON Lines', schema: recordSchema },
  document: { title: 'A document: a whole transcript as JSON', schema: documentSchema },
}

/** The JSON Schema (2020-12) of a kind of record, as the text of its file. */
export function schemaText(name: SchemaName): string {
  const { title, schema } = SCHEMAS[name]
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return JSON.stringify({ $schema, title, ...rest }, null, 2) + '\n'
}
