import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

/** A line inside a turn that its features tell from speech, and the lines around it do not. */
export const doubtfulLine: CheckRule = checkRule('doubtful-line', (report) => {
  return {
    note({ code, message, line }) {
      if (code === 'doubtful-line' && line !== null) report({ message, line, fix: 'put it in brackets, or take it out' })
    },
  }
})
