import type { Format } from './format.ts'
import { MarginFilter, marginSureness } from './margin/reader.ts'

/** Plain text in which something stands in the margin. */
export const margin: Format = {
  name: 'margin',
  title: 'Plain text with a margin: a quotation of mail, or numbers of lines or paragraphs',
  examples: [
    '> Mara Lund: Is the quay shut?\n> Jo Vey: It is.\n> Mara Lund: Since when?\n',
    '1  MARA LUND: Is the quay\n2  shut?\n3\n4  JO VEY: It is.\n',
    'MARA: Is the quay\nshut?\nJO: It is, and\nnobody has been\n5    there for a week.\nMARA: Since when?\nJO: Since the\nstorm, and the\nboats lie in the\n10   other harbour.\nMARA: All of them?\nJO: All of them.\nMARA: Even the\nferry?\n15   JO: It was first.\n',
    '[1] Mara: Is the quay shut?\n[2] Jo: It is.\n[3] Mara: Since when?\n[4] Jo: Since Monday.\n',
  ],
  extensions: [],
  told: 'every line begins with ">", or lines or paragraphs are numbered in their margin, with labels after that',
  streams: true,
  isProse: true,
  isPlain: true,
  begins: () => true,
  sniff: marginSureness,
  reader: (sink) => new MarginFilter((block) => sink.block(block)),
}
