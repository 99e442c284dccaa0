/** Which turns begin another recording of the same source, whose times begin anew. */
export class Recordings {
  /** Lines in which recordings begin that no turn has reached yet. */
  readonly #lines: number[] = []

  readonly begin = (line: number): void => {
    if (this.#lines.at(-1) !== line) this.#lines.push(line)
  }

  /** Whether a recording begins with the turn in this line, or between it and the turn before. */
  reaches(line: number): boolean {
    const isReached = (this.#lines[0] ?? line + 1) <= line
    while ((this.#lines[0] ?? line + 1) <= line) this.#lines.shift()
    return isReached
  }
}
