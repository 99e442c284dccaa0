import type { Format } from './format.ts'
import { recogniserJson } from './json.ts'
import { text } from './text.ts'
import { webvtt } from './webvtt.ts'

/** Every input format; plain text is what remains. */
export const formats: readonly Format[] = [text, webvtt, recogniserJson]
