// Writes schema/NAME.schema.json from the zod schemas of src/model: npm run schemas.
import { mkdirSync, writeFileSync } from 'node:fs'
import { SCHEMA_NAMES } from '../src/cli/schema-names.ts'
import { schemaText } from '../src/cli/schemas.ts'

mkdirSync('schema', { recursive: true })
for (const name of SCHEMA_NAMES) writeFileSync(`schema/${name}.schema.json`, schemaText(name))
