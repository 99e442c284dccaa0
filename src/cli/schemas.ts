import * as z from 'zod'
import { chunkSchema } from '../model/chunk.ts'
import { comparisonSchema, passageSchema } from '../model/comparison.ts'
import { diagnosticSchema } from '../model/diagnostic.ts'
import { documentSchema } from '../model/document.ts'
import { listedEditSchema } from '../model/edit.ts'
import { findingSchema } from '../model/finding.ts'
import { matterSchema } from '../model/matter.ts'
import { type ProjectFile, projectFileSchema } from '../model/project-file.ts'
import { recordSchema } from '../model/record.ts'
import { summarySchema } from '../model/summary.ts'
import { turnSchema } from '../model/turn.ts'
import { workerInputSchema, workerOutputSchema } from '../model/worker.ts'
import { didYouMean } from '../text/nearest.ts'
import type { SchemaName } from './schema-names.ts'
import type { JsonPath } from './settings/placed-json.ts'

const SCHEMAS: Readonly<Record<SchemaName, { readonly title: string; readonly schema: z.ZodType }>> = {
  turn: { title: 'A turn: what one speaker says until the next speaks', schema: turnSchema },
  matter: { title: 'Matter: a piece of the source that is not speech', schema: matterSchema },
  diagnostic: { title: 'A diagnostic: something the reader of a transcript should know', schema: diagnosticSchema },
  summary: { title: 'The summary: facts about the whole document', schema: summarySchema },
  finding: { title: 'A finding: what a rule of check found at one place', schema: findingSchema },
  chunk: { title: 'A chunk: a piece of a transcript, as transcript chunks writes it', schema: chunkSchema },
  comparison: { title: 'A comparison: how far one version of a talk is from another', schema: comparisonSchema },
  passage: { title: 'A passage: where the versions of a comparison differ', schema: passageSchema },
  record: { title: 'A record: one line of JSON Lines', schema: recordSchema },
  document: { title: 'A document: a whole transcript as JSON', schema: documentSchema },
  edit: { title: 'An edit: one line of transcript repair --list', schema: listedEditSchema },
  config: { title: 'The settings of a project: .transcriptrc.json', schema: projectFileSchema },
  'worker-input': { title: 'A line of what transcript worker reads: a document', schema: workerInputSchema },
  'worker-output': {
    title: 'A line of what transcript worker writes: a record, or how a document ended',
    schema: workerOutputSchema,
  },
}

/** The JSON Schema (2020-12) of a kind of record, as the text of its file. */
export function schemaText(name: SchemaName): string {
  const { title, schema } = SCHEMAS[name]
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return JSON.stringify({ $schema, title, ...rest }, null, 2) + '\n'
}

/** The settings that a value of JSON holds, or what is wrong with it. */
export function projectFileFrom(value: unknown): { readonly settings: ProjectFile } | { readonly fault: SchemaFault } {
  const { data, error } = projectFileSchema.safeParse(value)
  if (data !== undefined) return { settings: data }
  return { fault: faultOf(error.issues, namesAt) ?? { path: [], what: 'expected settings' } }
}

/** Names of the members that may stand at a path of the settings. */
function namesAt(path: JsonPath): readonly string[] {
  const { shape } = projectFileSchema
  if (path.length === 0) return Object.keys(shape)
  return path[0] === 'columns' ? Object.keys(shape.columns.unwrap().shape) : Object.keys(speakerShape(shape))
}

/** The fields of an entry in the list of speakers. */
function speakerShape({ speakers }: typeof projectFileSchema.shape): object {
  const [, list] = speakers.unwrap().options
  return list.element.shape
}

/** What is wrong with a value that a person wrote. */
interface SchemaFault {
  readonly path: JsonPath
  /** "expected …" or "there is no …". */
  readonly what: string
}

type Issue = z.core.$ZodIssue

/** The first thing that keeps a value from a schema; names of members at a path are for the nearest to one that is unknown. */
function faultOf(issues: readonly Issue[], namesAt: (path: JsonPath) => readonly string[]): SchemaFault | undefined {
  const [issue] = issues
  if (issue === undefined) return undefined
  if (issue.code === 'invalid_union') return unionFault(issue, namesAt)
  if (issue.code !== 'unrecognized_keys') return { path: issue.path, what: expectedBy(issue) }
  const [key = ''] = issue.keys
  const names = namesAt(issue.path)
  const hint = didYouMean(key, names, `there are ${names.join(', ')}`)
  return { path: [...issue.path, key], what: `there is no setting "${key}"; ${hint}` }
}

/** Of the ways in which a value may be meant, the one that it comes nearest to: whose fault lies inside of it. */
function unionFault(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  namesAt: (path: JsonPath) => readonly string[],
): SchemaFault {
  const inside = issue.errors.find(
    ([first]) => first !== undefined && (first.path.length > 0 || first.code === 'unrecognized_keys'),
  )
  const fault = faultOf(inside ?? [], (path) => namesAt([...issue.path, ...path]))
  if (fault !== undefined) return { path: [...issue.path, ...fault.path], what: fault.what }
  const ways = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectedBy(first).replace('expected ', '')]))
  return { path: issue.path, what: `expected ${ways.join(', or ')}` }
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', record: 'an object' }

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
  return issue.message
}
