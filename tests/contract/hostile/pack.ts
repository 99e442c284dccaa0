import type { HostileCase } from './case.ts'
import { big } from './kinds/big.ts'
import { binary } from './kinds/binary.ts'
import { containers } from './kinds/containers.ts'
import { degenerate } from './kinds/degenerate.ts'
import { encodings } from './kinds/encodings.ts'
import { lineEnds } from './kinds/line-ends.ts'
import { terminal } from './kinds/terminal.ts'
import { unicode } from './kinds/unicode.ts'

/** Every hostile input that is a file by itself. */
export const pack: readonly HostileCase[] = [
  ...encodings,
  ...lineEnds,
  ...degenerate,
  ...big,
  ...binary,
  ...terminal,
  ...unicode,
  ...containers,
]
