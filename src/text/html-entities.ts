/** From U+00A0 on, as the standard names them. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
/** Marks of print, and letters beyond Latin-1, that pages write by name. */
const OTHERS =
  'ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › hellip … bull • dagger † Dagger ‡ prime ′ Prime ″ minus − euro € trade ™ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž rarr → larr ← rightarrow → leftarrow ← ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f colon : comma , period . excl ! quest ? lpar ( rpar ) lsqb [ rsqb ] num # ast * sol /'

let table: Map<string, string> | undefined

/** The entities of HTML that are met in pages; made when the first is asked for. */
export function htmlEntity(name: string): string | undefined {
  table ??= madeTable()
  return table.get(name)
}

function madeTable(): Map<string, string> {
  const made = new Map(LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)]))
  const others = OTHERS.split(' ')
  for (let at = 0; at < others.length; at += 2) made.set(others[at] ?? '', others[at + 1] ?? '')
  return made
}
