import { type Command as Commander, InvalidArgumentError } from 'commander'
import type { SpeakerTime } from '../parse/diarization.ts'
import type { Unit } from '../parse/unit.ts'
import { TemplateError, templateParts } from '../write/template.ts'
import type { WriterOptions } from '../write/writer.ts'
import { readDiarization } from './diarization-file.ts'

/** What the output looks like, as the command line gives it. */
export interface OutputOptions {
  readonly estimateTimes?: number
  readonly template?: string
}

/** Which cues make one turn, as the command line gives it. */
export interface CueOptions {
  readonly unit?: Unit
  readonly words?: true
  readonly diarization?: readonly SpeakerTime[]
  readonly gap?: number
  readonly dedupeRolling?: 'on' | 'off' | 'auto'
}

/** "--estimate-times" and "--template". */
export function declareWriterOptions(command: Commander): Commander {
  return command
    .option(
      '--estimate-times <wpm>',
      'for formats that need times: where the source has none, spread them at so many words a minute',
      wordsPerMinuteFrom,
    )
    .option(
      '--template <text>',
      'with --to template: what a turn looks like (default: "[{start}] {speaker}: {text}")',
      templateFrom,
    )
}

/** "--unit", "--words", "--gap" and "--dedupe-rolling". */
export function declareCues(command: Commander): Commander {
  return command
    .addOption(
      command
        .createOption(
          '--unit <what>',
          'what one record is: a turn; a cue of subtitles and the like; a sentence; a word, with its time where the source has it',
        )
        .choices(['turn', 'cue', 'sentence', 'word']),
    )
    .option('--words', 'keep the times of words on turns, as "wordTimes", where the source has them')
    .option(
      '--diarization <file>',
      'RTTM that says who speaks when: names the speakers of words and cues that have times and nobody who says them',
      readDiarization,
    )
    .option('--gap <seconds>', 'another turn begins behind so many seconds of silence between cues', secondsFrom)
    .addOption(
      command
        .createOption(
          '--dedupe-rolling <when>',
          'of captions that roll, take out lines that are shown again: on, off, or auto (default) where the cues around roll too',
        )
        .choices(['on', 'off', 'auto']),
    )
}

/** Which cues make one turn, as the parser takes it. */
export function cueOptionsFrom({ unit, words, gap, dedupeRolling, diarization }: CueOptions): CueOptions {
  return {
    ...(unit && { unit }),
    ...(words && { words }),
    ...(gap !== undefined && { gap }),
    ...(dedupeRolling && { dedupeRolling }),
    ...(diarization && { diarization }),
  }
}

export function writerOptionsFrom({ estimateTimes, template }: OutputOptions): WriterOptions {
  return {
    ...(estimateTimes !== undefined && { wordsPerMinute: estimateTimes }),
    ...(template !== undefined && { template }),
  }
}

function wordsPerMinuteFrom(value: string): number {
  const words = Number(value)
  if (!(words >= 1 && words <= 1_000))
    throw new InvalidArgumentError('It must be words a minute, from 1 to 1000; talk has about 150.')
  return words
}

function secondsFrom(value: string): number {
  const seconds = value.trim() === '' ? Number.NaN : Number(value)
  if (!(seconds >= 0 && seconds < Number.POSITIVE_INFINITY)) throw new InvalidArgumentError('It must be seconds, such as 1.5.')
  return seconds
}

function templateFrom(value: string): string {
  try {
    templateParts(value)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new InvalidArgumentError(`In it, ${error.message}.`)
  }
  return value
}
