import * as z from 'zod'

/** A piece of a transcript for retrieval and language models, as `transcript chunks` writes it. */
export const chunkSchema = z.strictObject({
  type: z.literal('chunk'),
  id: z
    .string()
    .describe(
      'The document, the turn that the piece begins with, and which piece of that turn this is: "talk.txt#t12.2". The same input and options give the same ids.',
    ),
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  turns: z.array(z.int().min(1)).describe('Numbers of the turns that `text` is from, in order; words of --overlap count too.'),
  speakers: z.array(z.string()).describe('Display names of who speaks in `text`, each once; empty when nobody is named.'),
  speakerIds: z.array(z.string()).describe('Their ids, as in turns.'),
  question: z
    .int()
    .min(1)
    .nullable()
    .describe('Number of the question that these turns ask or answer; null where there is none, or several.'),
  part: z.enum(['ask', 'answer']).nullable().describe('Whether they ask or answer it; null where it is both.'),
  section: z.string().nullable().describe('The heading above, or null.'),
  line: z
    .int()
    .min(1)
    .describe('The first line of the source that it stands in; of records that were parsed before, of its turn.'),
  endLine: z.int().min(1).describe('The last.'),
  byte: z.int().min(0).describe('Offset of the first byte of these lines.'),
  endByte: z.int().min(0).describe('Offset after the last.'),
  start: z.number().nullable().describe('Start in seconds, or null when unknown.'),
  end: z.number().nullable().describe('End in seconds, or null when unknown.'),
  words: z.int().min(0).describe('Words in `text`, names included, counted as in turns.'),
  tokens: z.int().min(0).optional().describe('Only with --max-tokens: tokens of `text` in the encoding o200k_base.'),
  text: z.string().describe('What is said, with "Speaker: " before each turn unless --no-names; turns are parted by line ends.'),
})

export type Chunk = z.infer<typeof chunkSchema>
