import { statSync } from 'node:fs'
import { nearest } from '../query/nearest.ts'
import { UsageError } from './errors.ts'
import { PAGE_NAMES } from './explain-page.ts'
import type { Io } from './io.ts'

/** What is to be explained. */
export type Target = { readonly page: string } | { readonly file: string; readonly line: number | undefined }

const FILE_AND_LINE = /^(.+):([1-9]\d{0,14})$/s

/** A file that is there comes first, then a file with a line, then the name of a repair, a convention or a rule of check. */
export function targetOf(argument: string | undefined, io: Io): Target {
  if (argument === undefined) {
    if (io.stdin.isTTY)
      throw new UsageError('nothing to explain; name a file, FILE:LINE, a repair, a convention or a rule of check')
    return { file: '-', line: undefined }
  }
  if (isThere(argument)) return { file: argument, line: undefined }
  const [, file, line] = FILE_AND_LINE.exec(argument) ?? []
  if (file !== undefined && isThere(file)) return { file, line: Number(line) }
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
  const [near] = nearest(argument, PAGE_NAMES)
  return near === undefined ? '"transcript formats" lists what can be explained' : `did you mean "${near}"?`
}
