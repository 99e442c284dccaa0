import { xmlText } from '../write/xml-text.ts'

/** The marks that tell of a direction and nothing else stay: text of two directions reads wrong without them. */
const NOT_DIRECTION = /[^\u061c\u200e\u200f]+/g

/** Text between tags of HTML. Other controls, those that embed or override a direction among them, are written `\u{202e}`. */
export function textHtml(text: string): string {
  return text.replace(NOT_DIRECTION, xmlText)
}

/** Text in an attribute between double quotes. */
export function attributeHtml(text: string): string {
  return textHtml(text).replaceAll('"', '&quot;')
}
