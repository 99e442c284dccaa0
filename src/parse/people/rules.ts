import type { Role } from '../../model/role.ts'
import { foldLabel } from './labels.ts'
import type { Member } from './member.ts'

/** What the user says of one speaker. It is found by its label, by its id, or by either. */
export interface SpeakerRule {
  /** A label as the source writes it, in any spelling that folds alike. */
  readonly label?: string
  /** The `speakerId` that the document gives without the rule. */
  readonly id?: string
  /** Display name. Labels with one name are one person. */
  readonly name?: string
  readonly role?: Role
  readonly title?: string
  readonly affiliation?: string
  /** Label or id of the speaker who is meant; "none" keeps a label apart that would be taken for somebody else's. */
  readonly merge?: string
}

/** The rules of the user by label and id, and which of them have been of use. */
export class SpeakerRules {
  readonly #byLabel = new Map<string, SpeakerRule>()
  readonly #byId = new Map<string, SpeakerRule>()
  readonly #unused: Set<SpeakerRule>
  readonly #count: number

  constructor(rules: readonly SpeakerRule[] = []) {
    this.#unused = new Set(rules)
    this.#count = rules.length
    for (const rule of rules) {
      if (rule.label !== undefined) this.#byLabel.set(foldLabel(rule.label), rule)
      if (rule.id !== undefined) this.#byId.set(rule.id, rule)
    }
  }

  /** The rule for a folded label. */
  ofLabel(folded: string): SpeakerRule | undefined {
    return this.#use(this.#byLabel.get(folded))
  }

  ofId(speakerId: string): SpeakerRule | undefined {
    return this.#use(this.#byId.get(speakerId))
  }

  /** Whether a rule names a label, which is a sign that it is one. */
  names(label: string): boolean {
    return this.#byLabel.size > 0 && this.#byLabel.has(foldLabel(label))
  }

  /** The label or id of the speaker whom a rule means, if it means another; rules that lead back to themselves mean nobody. */
  targetOf(rule: SpeakerRule | undefined): string | undefined {
    const passed = new Set<SpeakerRule>()
    let target: string | undefined
    for (let next = rule; next?.merge !== undefined && next.merge !== 'none'; next = this.#named(target ?? '')) {
      if (passed.has(next)) return undefined
      passed.add(next)
      target = next.merge
    }
    return target
  }

  #named(who: string): SpeakerRule | undefined {
    return this.#byId.get(who) ?? this.#byLabel.get(foldLabel(who))
  }

  /** The label to make a speaker of who is named by a rule alone: the id's own label, where the user gives it. */
  labelFor(merge: string): string {
    return this.#byId.get(merge)?.label ?? merge
  }

  /** Rules that no label and no speaker of the document needed, in their order. */
  get unused(): readonly SpeakerRule[] {
    return [...this.#unused]
  }

  /** Whether any of them was needed; true where there are none. */
  get areUsed(): boolean {
    return this.#unused.size === 0 || this.#unused.size < this.#count
  }

  #use(rule: SpeakerRule | undefined): SpeakerRule | undefined {
    if (rule !== undefined) this.#unused.delete(rule)
    return rule
  }
}

/** Gives a member what a rule says; nothing that the document says changes it any more. */
export function applyRule(member: Member, { name, role, title, affiliation }: SpeakerRule): void {
  const said = {
    ...(name && { speaker: name }),
    ...(role && { role }),
    ...(title && { title }),
    ...(affiliation && { affiliation }),
  }
  member.fixed = { ...said, ...member.fixed }
  Object.assign(member, member.fixed)
}
