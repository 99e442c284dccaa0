import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What is wrong with the doors that the environment names, in one line; undefined where nothing is. */
export async function faultOfDoors({ TRANSCRIPT_BIN, TRANSCRIPT_LIB }: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (TRANSCRIPT_BIN !== undefined) {
    const { status, stdout } = spawnSync(process.execPath, [resolve(TRANSCRIPT_BIN), '--version'], { encoding: 'utf8' })
    if (status !== 0 || !/\d+\.\d+\.\d+/.test(stdout))
      return `TRANSCRIPT_BIN: ${TRANSCRIPT_BIN} is no command; expected a script for node that answers --version, such as bin/transcript.js`
  }
  // A library as source is compiled by the tests alone.
  if (TRANSCRIPT_LIB === undefined || TRANSCRIPT_LIB.endsWith('.ts')) return undefined
  for (const [file, name] of [
    [resolve(TRANSCRIPT_LIB), 'parseTranscript'],
    [join(dirname(resolve(TRANSCRIPT_LIB)), 'node.js'), 'parseFile'],
  ] as const) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href).catch(() => ({}))
    if (typeof exported[name] !== 'function')
      return `TRANSCRIPT_LIB: ${file} is no library of transcripts: it has no ${name}(); expected a file such as dist/index.js, with node.js beside it`
  }
  return undefined
}
