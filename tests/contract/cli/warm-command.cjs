// The built command as a service: it is loaded once, and runs what tests/contract/cli/run-shell.ts asks for through files in the folder
// that is its first argument; the second is that of the build's bin. The descriptors 0 to 2 of the command are the files of a request.
const fs = require('node:fs')
const { join } = require('node:path')
const { createInterface } = require('node:readline')

const [folder, bin] = process.argv.slice(2)
const { load } = require(join(bin, 'load.js'))
const { main } = load(join(bin, '../dist/cli/main.cjs'))

let descriptors = []
let current = ''
for (const name of ['readSync', 'read', 'writeSync', 'write', 'fstatSync', 'fstat', 'closeSync']) {
  const direct = fs[name]
  fs[name] = (fd, ...rest) => direct(descriptors[fd] ?? fd, ...rest)
}

const zeroed = (path) => fs.readFileSync(path, 'utf8').split('\0').slice(0, -1)

async function serve(request) {
  const [cwd, ...argv] = zeroed(join(request, 'args'))
  process.env = Object.fromEntries(zeroed(join(request, 'env')).map((entry) => entry.split(/=(.*)/s)))
  process.chdir(cwd)
  current = request
  const opened = [fs.openSync(join(request, 'in'), 'r'), ...['out', 'err'].map((name) => fs.openSync(join(request, name), 'w'))]
  descriptors = opened
  const code = await main(argv)
  descriptors = []
  for (const fd of opened) fs.closeSync(fd)
  fs.writeFileSync(join(request, 'code'), `${code}\n`)
}

async function run() {
  // Open for both, so that it does not end when a client has written.
  const requests = fs.createReadStream(join(folder, 'transcript.requests'), { flags: 'r+' })
  for await (const name of createInterface({ input: requests })) await serve(join(folder, name))
}

// As a process would end of it; the next request is served.
process.on('uncaughtException', (error) => {
  fs.appendFileSync(join(current, 'err'), `${error.stack}\n`)
  fs.writeFileSync(join(current, 'code'), '7\n')
})
// process.exit() would wait for the read that waits for requests.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
void run()
