/** Messages about one input, kept in order until somebody takes them. One taker. */
export class MessageQueue<Message> {
  readonly #isLast: (message: Message) => boolean
  #messages: Message[] = []
  #wake: (() => void) | undefined

  constructor(isLast: (message: Message) => boolean) {
    this.#isLast = isLast
  }

  push(message: Message): void {
    this.#messages.push(message)
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  /** Every message up to the last, as they come. */
  async *messages(): AsyncGenerator<Message, void, undefined> {
    for (;;) {
      const ready = this.#messages
      this.#messages = []
      for (const message of ready) {
        yield message
        if (this.#isLast(message)) return
      }
      if (this.#messages.length === 0) await this.#more()
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
