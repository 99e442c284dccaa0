import type { ConventionEvidence } from '../model/summary.ts'
import type { Candidate, Reading } from '../recogniser/recogniser.ts'
import { chatPartyOf } from './people/chat-parties.ts'

export const NOTHING_READ: Reading = { isScript: false, isChat: false, winner: null, report: [] }

/** So many of the labels name a party of a chat with a program. */
const CHAT = 0.9
/** So many of the labels are names in capitals alone on their lines, far from the margin perhaps. */
const SCRIPT = 0.8

/** What kind of document the labels of its beginning make it. */
export function readingOf(labels: readonly Candidate[]): Reading {
  const named = labels.filter(({ match }) => match.label !== '')
  if (named.length === 0) return NOTHING_READ
  const ways = new Map<string, Candidate[]>()
  for (const label of named) ways.set(label.convention.name, [...(ways.get(label.convention.name) ?? []), label])
  const report = [...ways]
    .map(([name, list]) => evidenceOf(name, list, named.length))
    .sort((one, other) => other.labels - one.labels)
  const share = (is: (label: Candidate) => boolean) => named.filter(is).length / named.length
  return {
    isScript: named.length > 2 && share(({ match }) => match.isBare === true && match.shape === 'caps') >= SCRIPT,
    isChat: named.length > 1 && share(({ key }) => chatPartyOf(key) !== undefined) >= CHAT,
    winner: report[0]?.name ?? null,
    report,
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
