import { describe, expect, it } from 'vitest'
import { skipWhen } from '../places.ts'
import { coldShell, hasTool, shell, workFolder } from './run-shell.ts'

const cwd = workFolder()
const OPTIONS = [
  ['parse --speakers', 'a list of speakers'],
  ['parse --keep', 'a list of words to keep'],
  ['parse --diarization', 'a diarization in RTTM'],
  ['parse --config', 'the settings of a project, as JSON'],
  ['repair --undo', 'edits of repair --list, or records of parse'],
] as const

describe('a file that goes with the command line', () => {
  it.each(OPTIONS)('%s may not be a folder', async (command, what) => {
    const { code, stderr } = await shell(`transcript ${command} . talk.txt`, { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: `transcript: .: is a directory; expected ${what}\n` })
  })

  it.skipIf(skipWhen(!hasTool('bash'), 'bash is not there'))('may be a pipe, and edits standard input', async () => {
    const lines = [
      'transcript repair --keep <(echo Ithink) talk.txt | grep -c Ithink',
      'transcript repair talk.txt > good.txt',
      'transcript repair --undo <(transcript repair --list talk.txt) good.txt | cmp - talk.txt',
      'transcript repair --list talk.txt | transcript repair --undo - good.txt | cmp - talk.txt',
    ]
    const { code, stderr, stdout } = await coldShell(`bash -ec '${lines.join('; ')}'`, { cwd })
    expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: '1\n' })
  })
})
