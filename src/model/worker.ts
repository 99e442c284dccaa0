import * as z from 'zod'
import { recordSchema } from './record.ts'

const id = z.string().min(1).max(1024).describe('Names the document in all that is answered: the `doc` of its records.')

/** One line of what `transcript worker` reads: a document, given in one of three ways. Other members are passed over. */
export const workerInputSchema = z.union([
  z.looseObject({ id, text: z.string().describe('The document as text.') }),
  z.looseObject({ id, path: z.string().describe('A file that holds it, as the worker sees it.') }),
  z.looseObject({ id, bytes: z.base64().describe('Its bytes as base64: of a text in any encoding, a DOCX, a PDF …') }),
])

const protocol = z
  .literal(1)
  .describe('Version of the protocol. Members may be added in it; what would break a reader is another version.')

/** The last line of a document that was read to its end. */
export const workerEndSchema = z.strictObject({
  type: z.literal('end'),
  protocol,
  id,
  turns: z.int().min(0).describe('Turns of the document.'),
  bytes: z.int().min(0).describe('Bytes of the document.'),
  sha256: z.string().describe('SHA-256 of these bytes, as 64 hexadecimal digits.'),
})

/** The last line of a document that was not. */
export const workerErrorSchema = z.strictObject({
  type: z.literal('error'),
  protocol,
  id: id.nullable().describe('The document, or null where the line does not say it.'),
  line: z.int().min(1).describe('The line of the input, counted from 1.'),
  code: z
    .enum(['bad-line', 'bad-id', 'no-document', 'bad-base64', 'too-long', 'outside', 'unreadable', 'damaged', 'internal'])
    .describe('What is wrong. Of a document that is "damaged" the records before are what could be read.'),
  message: z.string().describe('One sentence for a person: what is wrong; what to do.'),
})

/** One line of what it writes. */
export const workerOutputSchema = z.union([recordSchema, workerEndSchema, workerErrorSchema])

export type WorkerEnd = z.infer<typeof workerEndSchema>
export type WorkerError = z.infer<typeof workerErrorSchema>
