/** What a page plays: the address as it stands in the page, and what its Content-Security-Policy lets through. */
export interface Media {
  readonly src: string
  /** An expression for `media-src`: this one file on another host, or the place of the page itself. */
  readonly policy: string
}

// "https://…", "javascript:…", "C:\…", but not "10:30.mp3"
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** A browser drops some of these, and takes a backslash for a slash: "java⇥script:" is a scheme to it, "\\host" another host. */
const REFUSED = /[\u0000-\u001f\u007f\\]/
const ESCAPED_TWICE = /%25(?=[\da-f]{2})/gi
/** What ends the path in an address, or an expression in a policy. */
const ENDS_PATH = /[?#]/g
const ENDS_POLICY = /[;,']/g

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`
}

/** The media that `--audio` names, or undefined where that is neither an address of http or https nor a relative path. */
export function mediaFrom(given: string): Media | undefined {
  const text = given.trim()
  if (text === '' || REFUSED.test(text) || !text.isWellFormed()) return undefined
  return SCHEME.test(text) ? remote(text) : local(text)
}

function remote(text: string): Media | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return { src: url.href, policy: url.origin + url.pathname.replace(ENDS_POLICY, percent) }
}

/** A path beside the page, as the file is called: "my talk #2.mp3" -> "my%20talk%20%232.mp3"; escapes that are there stay. */
function local(path: string): Media | undefined {
  if (path.startsWith('/')) return undefined
  const src = encodeURI(path).replace(ESCAPED_TWICE, '%').replace(ENDS_PATH, percent)
  return { src, policy: "'self'" }
}
