"""A `transcript worker` as a child process. Nothing here knows Spark: Ray, Beam and multiprocessing can use it as it is."""

import json
import subprocess
import threading
from collections import deque

LAST = (b'{"type":"end"', b'{"type":"error"')
MOST_DEATHS = 2


class Worker:
    """Answers documents, one after the other, in one child process; in another when that dies."""

    def __init__(self, command):
        self.command = command
        self.child = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child is None:
            return
        self.child.stdin.close()
        self.child.stdout.close()
        self.child.wait()

    def answers(self, requests):
        """For each request, {"id": …, "text" | "path" | "bytes": …}, its lines: the turns and the end, or one error."""
        waiting = deque(requests)
        deaths = 0
        while waiting:
            if self.child is None:
                self.child = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            writer = threading.Thread(target=write, args=(self.child.stdin, list(waiting)), daemon=True)
            writer.start()
            lines = []
            while waiting and (line := self.child.stdout.readline()).endswith(b"\n"):
                lines.append(line)
                if line.startswith(LAST):
                    # What could be read of a document that is damaged is dropped: its row is the error.
                    yield lines if line.startswith(LAST[0]) else [line]
                    waiting.popleft()
                    lines, deaths = [], 0
            writer.join()
            if waiting:
                deaths += 1
                code, self.child = self.child.wait(), None
                if deaths == MOST_DEATHS:
                    yield [died(waiting.popleft()["id"], code)]
                    deaths = 0


def write(stdin, requests):
    """In a thread of its own: the child reads no further while its answers are not read."""
    try:
        for request in requests:
            stdin.write(json.dumps(request).encode() + b"\n")
        stdin.flush()
    except BrokenPipeError:
        pass


def died(document, code):
    """The error of a document of which two workers in a row have died, such as one that needs more memory than there is."""
    message = f"the worker died twice of this document, with code {code}"
    error = {"type": "error", "protocol": 1, "id": document, "line": 1, "code": "internal", "message": message}
    return json.dumps(error, separators=(",", ":")).encode() + b"\n"
