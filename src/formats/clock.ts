// "1:02:03.5"  "02:03,500"  "00:00:01.000"
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/

// "00:00:05:12"  "00:00:05;12"  "00;00;05;12", frames behind the seconds; "00:00:05:120", milliseconds
const FRAMES = /^(\d{1,4})[:;](\d{1,2})[:;](\d{1,2})[:;](\d{1,3})$/

/** Seconds of a time written with colons, to the millisecond; null when it is none. How many frames make a second nobody says: they are left out. */
export function clockSeconds(text: string): number | null {
  const match = CLOCK.exec(text) ?? FRAMES.exec(text)?.map((part, at) => (at === 4 && part.length < 3 ? '' : part))
  if (match === undefined) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return toMillisecond(whole + Number(`0.${fraction || '0'}`))
}

/** Seconds, to the millisecond: sums and products of them have stray digits behind. */
export function toMillisecond(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
