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
  summary: 'Print the JSON Schema of a kind of record',
  examples: [
    { run: 'transcript schema turn', about: 'what a turn looks like, field by field' },
    { run: 'transcript schema turn | jq -r ".properties | keys[]"', about: 'the names of its fields' },
    { run: 'transcript schema record > record.schema.json', about: 'for a validator' },
  ],
  declare(command, run) {
    command.argument('[name]', SCHEMA_NAMES.join(', ')).action((given: string | undefined) => {
      run((io) => printSchema(schemaName(given), io))
    })
  },
}
