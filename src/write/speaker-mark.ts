import type { Turn } from '../model/turn.ts'
import { plainText } from './plain-text.ts'

/** "Mara Lund: ", or nothing when nobody is named. */
export function speakerMark({ speaker }: Pick<Turn, 'speaker'>): string {
  return speaker === null ? '' : `${plainText(speaker)}: `
}
