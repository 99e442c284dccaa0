import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

const FILE = 'THIRD-PARTY-NOTICES.txt'
const HEAD = 'Packages that are bundled in this folder, and their licences.\n'

// node_modules/micromatch/node_modules/picomatch/lib/parse.js
// ^_____________________________________________^
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
// word-list:/…/node_modules/…
// ^_________
const NAMESPACE = /^[a-z-]+:(?=\/)/
const LICENCE = /^(?:licen[cs]e|copying|notice)\b/i

/** Folders of the packages of all builds of this run. */
const bundled = new Set<string>()

/** Writes the names, versions and licences of all packages that are bundled to dist/THIRD-PARTY-NOTICES.txt. */
export const notices: Plugin = {
  name: 'notices',
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd(({ metafile }) => {
      const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.keys(output.inputs))
      for (const input of inputs) for (const folder of PACKAGE.exec(input.replace(NAMESPACE, '')) ?? []) bundled.add(folder)
      mkdirSync('dist', { recursive: true })
      writeFileSync(join('dist', FILE), [HEAD, ...[...bundled].map(noticeOf).sort()].join('\n'))
    })
  },
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => LICENCE.test(file))
  if (files.length === 0) throw new Error(`${name} has no licence file, so it cannot be bundled`)
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, '-'.repeat(72), ...texts, ''].join('\n')
}
