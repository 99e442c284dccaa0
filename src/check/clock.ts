/** Seconds as a clock shows them: 75.5 -> "1:15.5", 3600 -> "1:00:00", -75.5 -> "-1:15.5". */
export function clock(seconds: number): string {
  if (seconds < 0) return `-${clock(-seconds)}`
  const tenths = Math.round(seconds * 10)
  const whole = Math.floor(tenths / 10)
  const rest = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  const [hours, minutes, last] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return (hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)) + `:${two(last)}${rest}`
}
