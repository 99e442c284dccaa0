import * as z from 'zod'

/** One repair made at one place: what stood in the source, and what stands in `text` instead. */
export const editSchema = z.strictObject({
  rule: z.string().describe('The repair rule, such as "join/i-verb".'),
  byte: z.int().min(0).describe('Offset of the first changed byte in the source file.'),
  endByte: z.int().min(0).describe('Offset behind the last changed byte in the source file.'),
  line: z.int().min(1).describe('Line of the first changed byte, counted from 1.'),
  before: z.string().describe('What the source says.'),
  after: z.string().describe('What the repaired text says.'),
})

export type Edit = z.infer<typeof editSchema>
