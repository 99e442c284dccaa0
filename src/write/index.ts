import { csv } from './csv.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { md } from './md.ts'
import { text } from './text.ts'
import { tsv } from './tsv.ts'
import type { Writer } from './writer.ts'

/** Every output format, in the order help shows them. */
export const writers: readonly Writer[] = [jsonl, json, text, md, csv, tsv]
