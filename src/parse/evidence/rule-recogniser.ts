import type { Block, Stage } from '../../formats/format.ts'
import type { Layout, Reading, Recogniser, RecogniserHooks } from '../../recogniser/recogniser.ts'
import { NameGate } from '../name-gate.ts'
import { RunOn } from '../run-on.ts'
import { Detector } from './detector.ts'
import type { UserLabels } from './user-labels.ts'

/** The recogniser by conventions: lines are parted at labels within them, names alone wait for what stands below, then all are judged. */
export class RuleRecogniser implements Recogniser {
  readonly #detector: Detector
  readonly #gate: NameGate
  readonly #runOn: RunOn
  #first: Pick<Stage<Block>, 'push'>

  constructor(window: number, user: UserLabels, hooks: RecogniserHooks) {
    this.#detector = new Detector(window, user, hooks)
    this.#gate = new NameGate(this.#detector)
    this.#runOn = new RunOn({ isSettled: () => this.#detector.decided, emit: (block) => this.#gate.push(block) })
    this.#first = this.#runOn
  }

  open(layout: Layout): void {
    this.#first = { plain: this.#runOn, prose: this.#gate, data: this.#detector }[layout]
  }

  push(block: Block): void {
    this.#first.push(block)
  }

  end(): void {
    this.#gate.end()
    this.#detector.end()
  }

  get decided(): boolean {
    return this.#detector.decided
  }

  get ended(): boolean {
    return this.#detector.ended
  }

  get reading(): Reading {
    return this.#detector.judge
  }
}
