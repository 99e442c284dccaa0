import { ass } from './ass.ts'
import { chat } from './chat.ts'
import { docx } from './docx.ts'
import { epub } from './epub.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { recogniserJson } from './json.ts'
import { microdvd, sbv } from './line-captions.ts'
import { lrc } from './lrc.ts'
import { margin } from './margin.ts'
import { ctm, rttm, stm } from './nist.ts'
import { odt } from './odt.ts'
import { pages } from './pages.ts'
import { pdf } from './pdf.ts'
import { rtf } from './rtf.ts'
import { sami } from './sami.ts'
import { speakerTags } from './speaker-tags.ts'
import { speechXml } from './speech-xml.ts'
import { srt } from './srt.ts'
import { table } from './table.ts'
import { text } from './text.ts'
import { textgrid } from './textgrid.ts'
import { ttml } from './ttml.ts'
import { webvtt } from './webvtt.ts'
import { eaf, exb } from './xml-tiers.ts'
import { yaml } from './yaml.ts'

/** Every input format; plain text is what remains. */
export const formats: readonly Format[] = [
  text,
  webvtt,
  srt,
  sbv,
  sami,
  microdvd,
  ass,
  lrc,
  ttml,
  recogniserJson,
  stm,
  ctm,
  rttm,
  chat,
  eaf,
  exb,
  textgrid,
  speakerTags,
  speechXml,
  html,
  docx,
  odt,
  rtf,
  epub,
  pdf,
  table,
  yaml,
  pages,
  margin,
]
