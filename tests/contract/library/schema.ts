import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { root } from '../doors.ts'

/** What a schema of `schema/` lets pass; anything else is thrown. */
export function schemaOf(name: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(readFileSync(join(root, 'schema', `${name}.schema.json`), 'utf8')))
}
