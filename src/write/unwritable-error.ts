/** A turn holds less than the output format needs. Its message says what is missing; what to do. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError'
}
