import { statSync } from 'node:fs'
import { adviceOn, isFolder } from '../../node/file-facts.ts'
import { didYouMean } from '../../text/nearest.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { PAGE_NAMES } from './page.ts'

/** What is to be explained. */
export type Target = { readonly page: string } | { readonly file: string; readonly line: number | undefined }

const FILE_AND_LINE = /^(.+):(\d{1,15})$/s
/** As `check` says where something is: talk.txt:131:36 */
const FILE_LINE_AND_COLUMN = /^(.+):(\d{1,15}):\d{1,15}$/s

/** A file that is there comes first, then a file with a line, then the name of a repair, a convention or a rule of check. */
export function targetOf(argument: string | undefined, io: Io): Target {
  if (argument === undefined) {
    if (io.stdin.isTTY)
      throw new UsageError('nothing to explain; name a file, FILE:LINE, a repair, a convention or a rule of check')
    return { file: '-', line: undefined }
  }
  if (isFolder(argument)) throw new UsageError(`${argument} is a folder; name one of its files`)
  if (isThere(argument)) return { file: argument, line: undefined }
  for (const form of [FILE_AND_LINE, FILE_LINE_AND_COLUMN]) {
    const [, file, line] = form.exec(argument) ?? []
    if (file !== undefined && isThere(file)) return { file, line: Number(line) }
  }
  if (PAGE_NAMES.includes(argument)) return { page: argument }
  throw new UsageError(`there is no file, repair, convention or rule "${argument}"; ${hint(argument)}`)
}

function isThere(path: string): boolean {
  try {
    return path === '-' || statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function hint(argument: string): string {
  const [, file = argument] = FILE_AND_LINE.exec(argument) ?? []
  const otherwise = 'repairs, flags, conventions and rules of "transcript formats" have pages'
  return didYouMean(argument, PAGE_NAMES, adviceOn(file, otherwise))
}
