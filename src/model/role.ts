import * as z from 'zod'

/** What a speaker does in the conversation. */
export const roleSchema = z.enum([
  'moderator',
  'host',
  'interviewer',
  'chair',
  'panelist',
  'guest',
  'witness',
  'examiner',
  'court',
  'operator',
  'analyst',
  'executive',
  'audience',
  'unknown',
])

export type Role = z.infer<typeof roleSchema>
