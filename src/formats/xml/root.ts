// "<?xml version='1.0'?>"  "<!-- made by hand -->"  "<!DOCTYPE …>"
const AHEAD = /^\ufeff?(?:\s{1,99}|<!--[\s\S]{0,2000}?-->|<\?[\s\S]{0,300}?\?>|<![^[<>]{0,500}>){0,9}/
// '<w:document xmlns:w="…" mc:Ignorable="w14">': the first element with all that it says
const ROOT = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,60})((?:\s[^<>]{0,8000})?)(?:>|$)/

/** Whether a line can be the first of XML. */
export function mayBeginXml(line: string): boolean {
  return /^\ufeff?<(?:\?xml|!--|!DOCTYPE|[a-z])/i.test(line)
}

/** How sure the beginning of XML makes it that its first element has one of these names, and speaks of this name space. */
export function sniffRoot(head: string, { names, space }: { readonly names: readonly string[]; readonly space: RegExp }): number {
  const rest = head.slice(AHEAD.exec(head)?.[0].length ?? 0)
  if (rest === '' || /^<[!?]/.test(rest)) return 0.3
  const [, name = '', said = ''] = ROOT.exec(rest) ?? []
  if (!names.includes(name)) return 0
  return space.test(said) ? 1 : rest.includes('>') ? 0 : 0.3
}
