/** "Invalid regular expression: /(/u: Unterminated group" -> "Unterminated group" */
const REASON = /^Invalid regular expression: .*: /s

/** Why an expression could not be made, without the expression. */
export function expressionFault(error: unknown): string {
  return error instanceof Error ? error.message.replace(REASON, '') : String(error)
}
