import * as z from 'zod'
import { roleSchema } from './role.ts'

/** What is known of one speaker, as a list for --speakers says it. */
const speakerSchema = z.strictObject({
  label: z.string().nullish().describe('A label as the source writes it.'),
  id: z.string().nullish().describe('The speakerId that the document gives without this entry.'),
  name: z.string().nullish().describe('The name to show.'),
  role: roleSchema.nullish(),
  title: z.string().nullish(),
  affiliation: z.string().nullish(),
  merge: z.string().nullish().describe('Label or id of the speaker who is meant; "none" keeps a label apart.'),
  sample: z.string().nullish().describe('For the reader alone.'),
})

/** The settings of a project, `.transcriptrc.json`: what the options of the command line say where they are not given. */
export const projectFileSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors; it is not read.'),
  repairs: z
    .union([z.enum(['safe', 'none', 'all']), z.array(z.string())])
    .optional()
    .describe('As --repairs: "safe", "none", "all", or a list of names of repairs, "-NAME" leaving one out.'),
  keep: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe(
      'As --keep: a file of words that no repair may touch, found from the folder of this file, or the words themselves.',
    ),
  speakers: z
    .union([z.string(), z.array(speakerSchema)])
    .optional()
    .describe('As --speakers: a list of speakers, found from the folder of this file, or its entries themselves.'),
  convention: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('As --convention: a label convention, or a list of them; labels are read by these alone.'),
  labelPattern: z.string().optional().describe('As --label-pattern: a regular expression with a group named "speaker".'),
  from: z.string().optional().describe('As --from: name of the input format.'),
  encoding: z.string().optional().describe('As --encoding: a label of the WHATWG Encoding Standard.'),
  columns: z
    .strictObject({
      speaker: z.string().optional(),
      text: z.string().optional(),
      start: z.string().optional(),
      end: z.string().optional(),
      duration: z.string().optional(),
    })
    .optional()
    .describe('As --columns: which columns of a table hold what.'),
  annotations: z.enum(['keep', 'drop']).optional().describe('As --annotations, where speech is printed.'),
})

export type ProjectFile = z.infer<typeof projectFileSchema>
