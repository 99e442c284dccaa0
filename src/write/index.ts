import { atlasti } from './atlasti.ts'
import { chat } from './chat.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { maxqda } from './maxqda.ts'
import { md } from './md.ts'
import { nvivo } from './nvivo.ts'
import { podcastHtml } from './podcast-html.ts'
import { podcastJson } from './podcast-json.ts'
import { seglst } from './seglst.ts'
import { srt } from './srt.ts'
import { stm } from './stm.ts'
import { tei } from './tei.ts'
import { template } from './template.ts'
import { text } from './text.ts'
import { tsv } from './tsv.ts'
import { ttml } from './ttml.ts'
import { vtt } from './vtt.ts'
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
