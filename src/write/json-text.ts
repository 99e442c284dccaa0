/**
 * Units that JSON.stringify leaves as they are but that break readers or deceive terminals: DEL and the C1 controls with
 * U+0085, the line separators, the bidirectional controls. Surrogates stand here too, for some may have lost their half.
 */
const DOUBTFUL = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
/** In a Unicode expression only halves without their partner are surrogates. */
const LONE_SURROGATE = /\p{Surrogate}/gu

function escapeUnit(unit: string): string {
  return '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0')
}

/** A string as JSON text: printable, one line for every reader, and well-formed. */
export function jsonString(text: string): string {
  if (!DOUBTFUL.test(text)) return JSON.stringify(text)
  return JSON.stringify(text.replace(LONE_SURROGATE, '\ufffd')).replace(ESCAPED, escapeUnit)
}

export function jsonStringOrNull(text: string | null): string {
  return text === null ? 'null' : jsonString(text)
}

export function jsonNumberOrNull(value: number | null): string {
  return value === null || !Number.isFinite(value) ? 'null' : String(value)
}

/** An array as JSON text, each item made by `write`. */
export function jsonArray<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.length === 0 ? '[]' : '[' + items.map(write).join(',') + ']'
}

/** Any plain value as JSON text, for what is not on the hot path. */
export function jsonValue(value: unknown): string {
  if (typeof value === 'string') return jsonString(value)
  if (Array.isArray(value)) return jsonArray(value, jsonValue)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).map(([key, member]) => jsonString(key) + ':' + jsonValue(member))
  return '{' + members.join(',') + '}'
}
