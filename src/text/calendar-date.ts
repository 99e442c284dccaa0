/** A date; its day, or its month too, may not be known. */
export interface CalendarDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** How names of months begin, in languages of Europe. */
const MONTHS =
  'jan|jän|ene|gen|sty feb|fév|lut mar|mär|mrz apr|avr|abr|kwi may|mai|maj|mag jun|juin|giu|cze jul|juil|lug|lip aug|aoû|ago|sie sep|set|wrz oct|okt|ott|out|paź nov|lis dec|dez|déc|dic|gru'
    .split(' ')
    .map((names) => new RegExp(`^(?:${names})`, 'iu'))
// 2024-03-12   2024-03-12T19:30:00Z   2024/3/12   2024. 3. 12.   2024年3月12日   2024-03   2024
const YEAR_FIRST =
  /^(?<year>\d{4})(?:[-/.年년] ?(?<month>\d{1,2})(?:[-/.月월] ?(?<day>\d{1,2})[.日일]?)?)?(?:[T ]\d{1,2}:[\d:.+Z-]*)?$/u
// 12 March 2024   12. März 2024   Tuesday, 12th of March, 2024   12 de março de 2024
const DAY_FIRST =
  /^(?:\p{L}{4,12}, )?(?<day>\d{1,2})(?:st|nd|rd|th|er)?\.?[ -](?:de |of )?(?<name>\p{L}{3,10})\.?,?[ -](?:de )?(?<year>\d{4})$/u
// March 12, 2024   Tuesday, Mar. 12th 2024   March 2024
const MONTH_FIRST = /^(?:\p{L}{4,12}, )?(?<name>\p{L}{3,10})\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})$/u
// 12.03.2024   31/12/2024   12/31/2024, where it is sure what is the day
const NUMBERS = /^(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$/

/** Reads a text that is a date and nothing else; undefined for anything else, and where the day may be the month. */
export function calendarDate(text: string): CalendarDate | undefined {
  const { year, name, day, month, first, second, mark } =
    [YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS].map((form) => form.exec(text)?.groups).find((found) => found) ?? {}
  if (first !== undefined) {
    const isDayFirst = mark === '.' || Number(first) > 12
    if (!isDayFirst && Number(second) <= 12) return undefined
    return dateOf(year, isDayFirst ? second : first, isDayFirst ? first : second)
  }
  return dateOf(year, name === undefined ? month : String(MONTHS.findIndex((names) => names.test(name)) + 1), day)
}

function dateOf(year?: string, month?: string, day?: string): CalendarDate | undefined {
  const isDate = year !== undefined && Number(month ?? 1) >= 1 && Number(month ?? 1) <= 12 && Number(day ?? 1) <= 31
  return isDate ? { year: Number(year), month: Number(month) || null, day: Number(day) || null } : undefined
}
