/** The order of code points, which is that of UTF-8 bytes and the same everywhere. */
export function byCodePoints(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
