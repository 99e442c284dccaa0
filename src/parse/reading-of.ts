import type { ConventionEvidence } from '../model/summary.ts'
import type { Candidate, Judged, Reading } from '../recogniser/recogniser.ts'
import { unmarked } from '../text/line.ts'
import { isChatParty } from './people/chat-parties.ts'
import type { Member, Roster, SpokenTurn } from './people/member.ts'

export const NOTHING_READ: Reading = { isScript: false, isChat: false, winner: null, report: [], confidence: null }

/** So many of the labels name a party of a chat with a program. */
const CHAT = 0.9
/** So many of the labels are names in capitals alone on their lines, far from the margin perhaps. */
const SCRIPT = 0.8

type Sureness = Pick<Reading, 'confidence' | 'rival'>

/** What kind of document the labels of its beginning make it. */
export function readingOf(labels: readonly Candidate[], { confidence, rival }: Sureness): Reading {
  const named = labels.filter(({ match }) => match.label !== '')
  if (named.length === 0) return { ...NOTHING_READ, confidence, ...(rival && { rival }) }
  const ways = new Map<string, Candidate[]>()
  for (const label of named) ways.set(label.convention.name, [...(ways.get(label.convention.name) ?? []), label])
  const report = [...ways]
    .map(([name, list]) => evidenceOf(name, list, named.length))
    .sort((one, other) => other.labels - one.labels)
  const share = (is: (label: Candidate) => boolean) => named.filter(is).length / named.length
  return {
    isScript: named.length > 2 && share(({ match }) => match.isBare === true && match.shape === 'caps') >= SCRIPT,
    isChat: named.length > 1 && share(({ key }) => isChatParty(key)) >= CHAT,
    winner: report[0]?.name ?? null,
    report,
    confidence,
    ...(rival && { rival }),
  }
}

function evidenceOf(name: string, list: readonly Candidate[], all: number): ConventionEvidence {
  const counts = new Map<string, number>()
  for (const { key } of list) counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    name,
    labels: list.length,
    speakers: counts.size,
    recurring: [...counts.values()].filter((count) => count > 1).length,
    alternations: list.filter(({ key }, index) => index > 0 && list[index - 1]?.key !== key).length,
    score: list.length / all,
  }
}

/** A turn of the look-ahead, and the line that it begins in. */
type AheadTurn = SpokenTurn & { readonly line: number }

interface AheadHooks {
  readonly roster: Roster
  /** A line that is in no turn. */
  front(text: string): void
}

/** The turns of the look-ahead; what is not in them is front matter. */
export function hearAhead(ahead: readonly Judged[], { roster, front }: AheadHooks): readonly AheadTurn[] {
  const turns: { member: Member; text: string; line: number }[] = []
  let open: (typeof turns)[number] | undefined
  for (const { block, verdict } of ahead) {
    if (verdict.label !== null) {
      const { match } = verdict.label
      const line = block.cue?.line ?? block.line.number
      open = { member: roster.meet(match, line), text: block.line.text.slice(match.speechAt), line }
      turns.push(open)
    } else roster.hearCourt(unmarked(block.line), block.line.number, open !== undefined)
    if (verdict.changeAt !== undefined) open = undefined
    if (verdict.label !== null || block.repeats !== undefined) continue
    if (open !== undefined && !block.blank && block.matter === undefined) open.text += ` ${block.line.text.trim()}`
    else front(unmarked(block.line))
  }
  return turns
}
