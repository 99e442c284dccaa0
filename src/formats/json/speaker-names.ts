import type { Segment } from './segment.ts'
import { type JsonNode, member, textOf } from './tree.ts'

const PATH = /(?:^|\.)(?:speakers|speaker_names|speakerNames|speaker_map|speaker_mapping|participants|attendees)$/
// "speakers.SPEAKER_00", of {"speakers": {"SPEAKER_00": {"name": "Mara Lund"}}}
const CODE = /(?:^|\.)(?:speakers|participants)\.([^.]{1,60})$/
const LONGEST_NAME = 120
const MOST = 10_000

function ownName(node: JsonNode): string | undefined {
  return textOf(member(node, 'name', 'label', 'displayName', 'display_name', 'full_name', 'fullName'))?.trim()
}

/** The names that data give to the codes of their speakers, before what these say: {"speakers": {"SPEAKER_00": "Mara Lund"}} */
export class SpeakerNames {
  readonly #names = new Map<string, string>()

  /** Takes an object of names, or of one name and its code; false for anything else. */
  take(path: string, node: JsonNode): boolean {
    const code = CODE.exec(path)?.[1]
    const named = code === undefined ? undefined : ownName(node)
    if (code !== undefined && named !== undefined) return this.#keep(code, named)
    if (node.kind !== 'object' || node.members.size === 0 || !PATH.test(path)) return false
    const id = textOf(member(node, 'id', 'speaker_id', 'speakerId', 'participant_id', 'participantId'))
    const own = ownName(node)
    if (id !== undefined && own !== undefined) return this.#keep(id, own)
    const names = [...node.members].map(
      ([code, value]) => [code, value.kind === 'string' ? textOf(value)?.trim() : ownName(value)] as const,
    )
    if (!names.every(([, name]) => name !== undefined && name !== '' && name.length <= LONGEST_NAME)) return false
    for (const [code, name = code] of names) this.#keep(code, name)
    return true
  }

  #keep(code: string, name: string): boolean {
    if (name !== '' && name.length <= LONGEST_NAME && this.#names.size < MOST) this.#names.set(code, name)
    return true
  }

  /** The segment under the name of its speaker. */
  name(segment: Segment): Segment {
    const name = segment.speaker === null ? undefined : this.#names.get(segment.speaker)
    return name === undefined ? segment : { ...segment, speaker: name }
  }
}
