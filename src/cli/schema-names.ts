/** Kinds of JSON that have a schema. Apart from the schemas, which load zod. */
export const SCHEMA_NAMES = [
  'turn',
  'matter',
  'diagnostic',
  'summary',
  'finding',
  'chunk',
  'comparison',
  'passage',
  'record',
  'document',
  'edit',
  'config',
  'worker-input',
  'worker-output',
] as const
export type SchemaName = (typeof SCHEMA_NAMES)[number]
