/** mlund#1234   Mara Lund:palm_tree: */
const NUMBER_TAG = /#\d{4}$/
const PICTURE_TAG = /:[a-z0-9_+-]{2,30}:$/

/** Units of a tag at most. */
const LONGEST_TAG = 32

function tagAt(name: string): number {
  const number = NUMBER_TAG.exec(name)
  if (number !== null) return number.index
  for (let at = name.length; ; ) {
    const from = Math.max(0, at - LONGEST_TAG)
    const tag = PICTURE_TAG.exec(name.slice(from, at))
    if (tag === null) return at
    at = from + tag.index
  }
}

/** The end of a name before what chats put behind it. */
export function withoutTag(line: string, from: number, end: number): number {
  const last = line.charAt(end - 1)
  if (last !== ':' && !(last >= '0' && last <= '9')) return end
  const at = tagAt(line.slice(from, end))
  return at === 0 ? end : from + at
}
