import { didYouMean } from '../../text/nearest.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { SCHEMA_NAMES, type SchemaName } from '../schema-names.ts'

function schemaName(given: string | undefined): SchemaName {
  const name = SCHEMA_NAMES.find((known) => known === given)
  if (name !== undefined) return name
  const all = `there are ${SCHEMA_NAMES.join(', ')}`
  if (given === undefined) throw new UsageError(`no schema named; ${all}`)
  throw new UsageError(`unknown schema "${given}"; ${didYouMean(given, SCHEMA_NAMES, all)}`)
}

async function printSchema(name: SchemaName, io: Io): Promise<ExitCode> {
  const { schemaText } = await import('../schemas.ts')
  await io.stdout.write(schemaText(name))
  return 0
}

export const schema: Command = {
  name: 'schema',
  values: { SCHEMAS: SCHEMA_NAMES.join(', ') },
  run: ([given], _options, io) => printSchema(schemaName(given), io),
}
