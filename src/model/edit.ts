import * as z from 'zod'

/** One repair made at one place: what stood in the source, and what stands in `text` instead. */
export const editSchema = z.strictObject({
  rule: z.string().describe('The repair rule, such as "join/i-verb".'),
  byte: z.int().min(0).describe('Offset of the first changed byte in the source file.'),
  endByte: z.int().min(0).describe('Offset after the last changed byte in the source file.'),
  line: z.int().min(1).describe('Line of the first changed byte, counted from 1.'),
  before: z.string().describe('What the source says.'),
  after: z.string().describe('What the repaired text says.'),
})

/** An edit as a line of `transcript repair --list`: with all that `transcript repair --undo` needs. */
export const listedEditSchema = z.strictObject({
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  ...editSchema.shape,
  raw: z
    .base64()
    .optional()
    .describe(
      'The bytes that `before` stands for, where they are not `before` in UTF-8: other encodings, line ends, broken bytes, markup.',
    ),
  source: z
    .strictObject({
      bytes: z.int().min(0).describe('Its length.'),
      sha256: z.string().describe('The SHA-256 of its bytes, in hexadecimal.'),
    })
    .optional()
    .describe('What the whole source was; in the last edit of each source alone.'),
})

export type Edit = z.infer<typeof editSchema>
