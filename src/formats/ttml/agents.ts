/** Agents kept. */
const MOST = 100_000
const NAME_UNITS = 300

/** Who the agents of a document are: `<ttm:agent xml:id="m"><ttm:name type="full">Mara Lund</ttm:name></ttm:agent>` */
export class TtmlAgents {
  readonly #names = new Map<string, { name: string; isFull: boolean }>()
  #agent: string | undefined
  #name: { text: string; readonly isFull: boolean } | undefined

  open(id: string | undefined): void {
    this.#agent = id
  }

  close(): void {
    this.#agent = undefined
  }

  openName(type: string | undefined): void {
    this.#name = { text: '', isFull: type === 'full' }
  }

  /** Takes text, if it is that of a name. */
  say(text: string): void {
    if (this.#name !== undefined && this.#name.text.length < NAME_UNITS) this.#name.text += text.slice(0, NAME_UNITS)
  }

  /** A full name counts more than others. */
  closeName(): void {
    const name = this.#name?.text.trim().replace(/\s+/g, ' ') ?? ''
    const isFull = this.#name?.isFull === true
    const id = this.#agent
    this.#name = undefined
    if (id === undefined || name === '' || this.#names.size >= MOST) return
    const known = this.#names.get(id)
    if (known === undefined || (isFull && !known.isFull)) this.#names.set(id, { name, isFull })
  }

  nameOf(id: string): string | undefined {
    return this.#names.get(id)?.name
  }
}
