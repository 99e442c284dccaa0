import * as z from 'zod'
import { editSchema } from './edit.ts'

/** A piece of the source that is not speech. */
export const matterSchema = z.strictObject({
  type: z.literal('matter'),
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  kind: z
    .enum(['front', 'back', 'heading', 'boilerplate', 'body', 'blank'])
    .describe(
      'Before the first turn, after the last, a heading, page or player furniture, other text between turns, white space only.',
    ),
  text: z.string().describe('The piece with repairs made; its lines are parted by \\n.'),
  line: z.int().min(1).describe('First line that holds text, counted from 1.'),
  endLine: z.int().min(1).describe('Last line that holds text.'),
  byte: z.int().min(0).describe('Offset of its first byte in the source file.'),
  endByte: z.int().min(0).describe('Offset after its last byte: where the next record begins.'),
  edits: z.array(editSchema).describe('Every repair made in it, in source order.'),
})

export type Matter = z.infer<typeof matterSchema>
