import { atlasti, maxqda, nvivo } from './atlasti.ts'
import { srt, ttml, vtt } from './captions.ts'
import { chat } from './chat.ts'
import { convokit } from './convokit.ts'
import { docx } from './docx.ts'
import type { FileWriter } from './file-writer.ts'
import { json, jsonl } from './json.ts'
import { parquet } from './parquet.ts'
import { csv, tsv } from './rows.ts'
import { podcastHtml, podcastJson, seglst, stm } from './segments.ts'
import { tei } from './tei.ts'
import { template } from './template.ts'
import { md, text } from './text.ts'
import type { Writer } from './writer.ts'

/** Every output format, in the order help shows them. */
export const writers: readonly Writer[] = [
  jsonl,
  json,
  text,
  md,
  csv,
  tsv,
  vtt,
  srt,
  ttml,
  podcastHtml,
  podcastJson,
  tei,
  chat,
  stm,
  seglst,
  atlasti,
  maxqda,
  nvivo,
  template,
]

/** Every format that is not one text, in the order help shows them. */
export const fileWriters: readonly FileWriter[] = [docx, parquet, convokit]
