import type { Format } from './format.ts'
import { text } from './text.ts'

/** Every input format. */
export const formats: readonly Format[] = [text]
