/** What a speaker can do in the conversation; apart from its schema, so that a list of roles does not load zod. */
export const ROLES = [
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
] as const
