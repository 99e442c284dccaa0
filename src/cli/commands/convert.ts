import type { Command } from '../command.ts'
import { type ConvertChoices, runConvert } from '../convert/run.ts'
import { READING } from '../shared-options.ts'
import { WRITING } from '../writer-options.ts'

export const convert: Command = {
  name: 'convert',
  values: { ...READING, ...WRITING },
  run: (files, options: ConvertChoices, io) => runConvert(files, { ...options, records: 'turns' }, io),
}
