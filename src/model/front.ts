import * as z from 'zod'

/** What the front matter of a document says of it. */
export const frontSchema = z.strictObject({
  title: z.string().nullable(),
  date: z.string().nullable().describe('As it stands there.'),
  link: z.string().nullable().describe('Where the document is published: http or https.'),
})

export type Front = z.infer<typeof frontSchema>
