import type { Target } from './target.ts'
import { argumentVector } from './targets/arguments.ts'
import { documents } from './targets/documents.ts'
import { formats } from './targets/formats.ts'
import { lines } from './targets/lines.ts'
import { queries } from './targets/queries.ts'
import { records } from './targets/records.ts'
import { repairs } from './targets/repairs.ts'
import { settings } from './targets/settings.ts'
import { undo } from './targets/undo.ts'
import { writers } from './targets/writers.ts'

/** Everything that is fuzzed. */
export const targets: readonly Target[] = [
  lines,
  repairs,
  records,
  formats,
  documents,
  writers,
  undo,
  queries,
  settings,
  argumentVector,
]
