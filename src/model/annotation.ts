import * as z from 'zod'

/** A note of the transcriber inside the speech, such as [laughter]; it stays in `text` too, unless it was to be dropped. */
export const annotationSchema = z.strictObject({
  kind: z
    .enum(['stage', 'inaudible', 'crosstalk', 'time', 'insertion'])
    .describe('What it is: a stage line, an unheard or doubtful passage, speech at once, a time, words put in by an editor.'),
  text: z.string().describe('The note as it is in `text`, with its brackets.'),
  at: z.int().min(0).describe('Offset in `text`, in UTF-16 units.'),
  end: z.int().min(0).describe('Offset after its last unit in `text`.'),
})

export type Annotation = z.infer<typeof annotationSchema>
