import { FdWriter } from './fd-writer.ts'
import { isTerminal } from './terminal.ts'

const STDIN = 0
const STDERR = 2

/** A talk with the person at the terminal: questions on standard error, answers on standard input. */
export interface Dialogue {
  /** What is answered, a line; undefined when nothing more comes. */
  ask(question: string): Promise<string | undefined>
  tell(text: string): void
  /** Lets the process end. */
  close(): void
}

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return isTerminal(STDIN) && isTerminal(STDERR)
}

/** The terminal keeps its own line editing, and Ctrl-C ends the process as ever. */
export async function openDialogue(): Promise<Dialogue> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  const errors = new FdWriter(STDERR, 'standard error')
  function tell(text: string): void {
    errors.write(text)
    errors.flush()
  }
  return {
    tell,
    async ask(question) {
      tell(question)
      const { done, value } = await answers.next()
      return done === true ? undefined : value
    },
    close: () => lines.close(),
  }
}
