"""Runs a program on a pseudo-terminal. On standard input, as JSON: argv, env, and steps: what to wait for, and what to type then."""
import fcntl, json, os, pty, select, struct, sys, termios, time

job = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 200, 0, 0))
    os.execvpe(job['argv'][0], job['argv'], {**os.environ, **job['env']})
seen = b''
steps = job['steps']
patience = time.monotonic() + job.get('patience', 60)
try:
    while time.monotonic() < patience:
        if steps and steps[0]['after'].encode() in seen:
            seen_before, seen = seen, b''
            sys.stdout.buffer.write(seen_before)
            os.write(terminal, steps.pop(0)['type'].encode())
        if select.select([terminal], [], [], 0.2)[0]:
            piece = os.read(terminal, 65536)
            if piece == b'':
                break
            seen += piece
except OSError:
    pass
sys.stdout.buffer.write(seen)
try:
    if time.monotonic() >= patience:
        os.killpg(child, 9)
except ProcessLookupError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 255)
