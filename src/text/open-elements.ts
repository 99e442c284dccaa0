/** Elements that are open at once; deeper ones are counted, and forgotten. */
const DEPTH = 256

/** The names of the elements that are open, outermost first, as tags open and close them; forgives what does not match. */
export class OpenElements {
  readonly names: string[] = []
  #deeper = 0

  open(name: string): void {
    if (this.names.length < DEPTH) this.names.push(name)
    else this.#deeper++
  }

  /** Closes the innermost of this name and what is open in it; a name that is not open closes nothing. */
  close(name: string): void {
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
    const at = this.names.lastIndexOf(name)
    if (at >= 0) this.names.length = at
  }

  has(name: string): boolean {
    return this.names.includes(name)
  }
}
