const { readFileSync } = require('node:fs')
const module_ = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

/** Where the compiled code of a script lies: useless to any V8 but the one that made it, so its version is in the name. */
function cachePath(file) {
  return file.replace(/\.cjs$/, `-${process.versions.v8}-${process.arch}.cache`)
}

/** The function around a CommonJS module of ASCII characters; V8 takes what it needs from `cachedData`, or compiles. */
function compile(file, cachedData) {
  const source = readFileSync(file, 'latin1')
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, { filename: file, cachedData })
}

function run(script, file) {
  const made = { exports: {} }
  script.runInThisContext()(made.exports, module_.createRequire(file), made, file, dirname(file))
  return made.exports
}

/** Like require(), but faster where the build left compiled code for this very V8. */
function load(file) {
  const cachedData = readCache(cachePath(file))
  if (cachedData !== undefined) return run(compile(file, cachedData), file)
  // Node 22 keeps compiled code itself, in the folder for temporary files; NODE_DISABLE_COMPILE_CACHE=1 forbids it.
  module_.enableCompileCache?.()
  return require(file)
}

function readCache(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

module.exports = { cachePath, compile, load, run }
