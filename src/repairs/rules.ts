import { toldIn } from '../flags/flag.ts'
import type { Repair } from './repair.ts'
import page from './rules.txt'

const toldOf = toldIn(page)

/** A repair, told as rules.txt has it. */
export function repairRule(name: string, rule: Omit<Repair, 'name' | 'title' | 'why' | 'examples' | 'counterExamples'>): Repair {
  const { examples, counterExamples, ...told } = toldOf(name)
  return {
    ...told,
    ...rule,
    get examples() {
      return examples()
    },
    get counterExamples() {
      return counterExamples()
    },
  }
}
