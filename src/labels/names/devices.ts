// "Anna’s iPhone"   "Mara Lund's iPad 2"   "Jo’s MacBook Pro"
const OWNED =
  /^\p{Lu}[\p{L}.-]{0,24}(?: \p{Lu}[\p{L}.-]{0,24}){0,3}['’]s? (?:(?:iPhone|iPad|iMac|MacBook(?: (?:Pro|Air))?|Galaxy|Android|Pixel|Laptop|Phone)(?: \d{1,2})?|(Presentation))$/u
// "iPhone de Luis"   "iPad von Mara Lund"
const OWNER_BEHIND =
  /^(?:iPhone|iPad|iMac|MacBook(?: (?:Pro|Air))?|Galaxy) (?:(?:de|di|do|da|del|von|van|av|af) |d['’])\p{Lu}[\p{L}-]{0,24}(?: \p{Lu}[\p{L}-]{0,24}){0,3}$/u
/** A cheap test. */
const HINTS = ['hone', 'iPad', 'Mac', 'Galaxy', 'Android', 'Pixel', 'Laptop', 'Presentation']

const SURE = 0.85
/** It may be a heading. */
const MAYBE = 0.45

/** How likely a label is what a meeting calls somebody who has told no name, or shows something; 0 for any other. */
export function priorOfDevice(label: string): number {
  if (!HINTS.some((hint) => label.includes(hint))) return 0
  const owned = OWNED.exec(label)
  if (owned !== null) return owned[1] === undefined ? SURE : MAYBE
  return OWNER_BEHIND.test(label) ? SURE : 0
}
