import * as z from 'zod'

const count = z.int().min(0)
const rate = z.number().min(0)
const name = z.string().nullable()

const countsShape = {
  words: count.describe('Words of the reference.'),
  hits: count.describe('Words that both have.'),
  substitutions: count.describe('Words that another stands for.'),
  deletions: count.describe('Words that the hypothesis leaves out.'),
  insertions: count.describe('Words that came in; each counts for whoever spoke before it.'),
  wer: rate.describe('Word error rate: substitutions, deletions and insertions for each word of the reference.'),
}

const speakerCountsSchema = z.strictObject({
  speaker: name.describe('Display name in the reference, or null.'),
  hypothesis: name.describe('Display name of the same person in the hypothesis, or null.'),
  ...countsShape,
})

const sideSchema = z.strictObject({
  doc: z.string().describe('Name of the source: the path as given, or "-".'),
  words: count,
  speakers: count,
})

/** How far one version of a talk is from another. Rates are shares, 0.125 for 12.5 %. */
export const comparisonSchema = z.strictObject({
  type: z.literal('comparison'),
  reference: sideSchema.describe('The version that counts as right.'),
  hypothesis: sideSchema.describe('The version that is measured.'),
  normalization: z.enum(['folded', 'exact']).describe('Words without case and punctuation, or as they are written.'),
  ...countsShape,
  mer: rate.max(1).describe('Match error rate: Morris, Maier and Green, "From WER and RIL to MER and WIL", 2004.'),
  wil: rate.max(1).describe('Word information lost, from the same paper.'),
  cpWer: rate
    .nullable()
    .describe(
      'Concatenated minimum-permutation word error rate: Watanabe et al., "CHiME-6 Challenge", 2020. Null where speakers are not known, of which more than 100 are too many to be told.',
    ),
  speakerAttributionError: rate
    .max(1)
    .nullable()
    .describe(
      'Of aligned words whose speaker the reference names, the share with the wrong one; null where speakers are not known.',
    ),
  speakers: z
    .array(speakerCountsSchema)
    .describe('Speakers of the reference in order of appearance; empty where it names nobody.'),
  passages: count.describe('Passages that differ.'),
})

const placeSchema = z
  .strictObject({
    doc: z.string(),
    speaker: name,
    speakerId: name,
    line: z.int().min(1).nullable(),
    start: z.number().nullable().describe('Start of the first word or its turn in seconds, or null when unknown.'),
    end: z.number().nullable().describe('End of the last.'),
  })
  .describe('Where the passage is; of a side without words, where the word before is.')

/** A run of words that differ, with a few around; one speaker on each side. */
export const passageSchema = z.strictObject({
  type: z.literal('passage'),
  errors: count,
  misattributed: count.describe('Words with the wrong speaker.'),
  reference: placeSchema,
  hypothesis: placeSchema,
  ops: z
    .array(
      z.strictObject({
        op: z.enum(['hit', 'substitution', 'deletion', 'insertion']),
        reference: z.string().nullable(),
        hypothesis: z.string().nullable(),
      }),
    )
    .describe('What becomes of each word.'),
})

export type SpeakerCounts = z.infer<typeof speakerCountsSchema>
export type ComparisonRecord = z.infer<typeof comparisonSchema>
export type PassageRecord = z.infer<typeof passageSchema>
