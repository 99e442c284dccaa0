import * as z from 'zod'

/** What a rule of `transcript check` found at one place of a transcript. */
export const findingSchema = z.strictObject({
  type: z.literal('finding'),
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  rule: z.string().describe('The rule that found it; "transcript explain RULE" tells about it.'),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string().describe('One sentence for a person.'),
  fix: z.string().nullable().describe('What could be done about it, or null. Nothing is ever changed.'),
  line: z.int().min(1).nullable().describe('The line it is about, counted from 1; null for what is said of the whole.'),
  column: z.int().min(1).nullable().describe('Where in the line it begins, in UTF-16 units counted from 1, where known.'),
  endColumn: z.int().min(1).nullable().describe('Behind its last unit, or null.'),
  byte: z.int().min(0).nullable().describe('Offset of its first byte in the source file.'),
  endByte: z.int().min(0).nullable().describe('Offset after its last byte.'),
})

export type Finding = z.infer<typeof findingSchema>
