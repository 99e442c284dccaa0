import * as z from 'zod'

/** Something the reader of a transcript should know: a doubt, a fault of the source, a decision that could be wrong. */
export const diagnosticSchema = z.strictObject({
  type: z.literal('diagnostic'),
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  code: z.string().describe('What kind of thing it is, such as "near-miss".'),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string().describe('One sentence for a person.'),
  line: z.int().min(1).nullable().describe('The line it is about, counted from 1.'),
  byte: z.int().min(0).nullable().describe('The byte it is about.'),
})

export type Diagnostic = z.infer<typeof diagnosticSchema>
