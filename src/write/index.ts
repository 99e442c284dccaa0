import { csv } from './csv.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { md } from './md.ts'
import { atlasti, maxqda } from './qualitative.ts'
import { podcastJson, segLst } from './segments.ts'
import { srt } from './srt.ts'
import { stm } from './stm.ts'
import { tei } from './tei.ts'
import { template } from './template.ts'
import { text } from './text.ts'
import { tsv } from './tsv.ts'
import { ttml } from './ttml.ts'
import { webvtt } from './webvtt.ts'
import type { Writer } from './writer.ts'

/** Every output format, in the order help shows them. */
export const writers: readonly Writer[] = [
  jsonl,
  json,
  text,
  md,
  html,
  csv,
  tsv,
  webvtt,
  srt,
  ttml,
  podcastJson,
  tei,
  stm,
  segLst,
  atlasti,
  maxqda,
  template,
]
