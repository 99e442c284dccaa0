import * as z from 'zod'

/** When a word of a turn is heard, as the source says. */
export const wordTimeSchema = z.strictObject({
  text: z.string().describe('The word as it is in `text`, repaired; a few words where the source gives them one time.'),
  at: z.int().min(0).describe('Offset in `text`, in UTF-16 units.'),
  start: z
    .number()
    .nullable()
    .describe('Start in seconds, or null when unknown; negative where the source says so, as in shifted subtitles.'),
  end: z.number().nullable().describe('End in seconds, or null when unknown; negative where the source says so.'),
})

export type WordTime = z.infer<typeof wordTimeSchema>
