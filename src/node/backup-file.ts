import * as fs from 'node:fs'
import { OutputError } from './errors.ts'
import { codeOf } from './system-errors.ts'

/** Behind the name of a file, for what it was before. */
export const BACKUP = '.bak'

/** File systems that know no second name for a file, or do not give it to this user. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'])

export interface BackupRequest {
  /** The file, behind symbolic links. */
  readonly target: string
  /** Where a copy is made whole before it gets its name. */
  readonly temporary: string
}

/**
 * Keeps what a file is now as FILE.bak beside it, and gives that name: the very same file under a second name, with its
 * rights and times; a copy where the file system cannot do that. A backup that is there already is not lost: that is an error.
 */
export function keepBackup({ target, temporary }: BackupRequest): string {
  const backup = target + BACKUP
  try {
    fs.linkSync(target, backup)
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === 'EEXIST') throw alreadyThere(backup)
    if (!WITHOUT_LINKS.has(code)) throw error
    copyTo(backup, { target, temporary })
  }
  return backup
}

function copyTo(backup: string, { target, temporary }: BackupRequest): void {
  if (fs.existsSync(backup)) throw alreadyThere(backup)
  try {
    fs.copyFileSync(target, temporary, fs.constants.COPYFILE_EXCL)
    const { mode, atime, mtime } = fs.statSync(target)
    const fd = fs.openSync(temporary, 'r+')
    try {
      fs.fchmodSync(fd, mode & 0o7777)
      fs.futimesSync(fd, atime, mtime)
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
    fs.renameSync(temporary, backup)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

function alreadyThere(backup: string): OutputError {
  return new OutputError(backup, 'is there already', 'move it away, so that it is not lost')
}
