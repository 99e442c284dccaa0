/** Groups whose text is none of the document. */
export const SKIPPED = new Set(
  `colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst xe tc tcn rxe
  listtext pntext nonshppict generator filetbl revtbl atnid atnauthor shpinst bkmkstart bkmkend`.split(/\s+/),
)
/** They say "\*", and their text is that of the document. */
export const KNOWN = new Set(['shptxt', 'ud'])
export const NOTES = new Set(['footnote', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc'])
/** Text that a word or a symbol stands for. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', ' '],
])
