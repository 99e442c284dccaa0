"""Shows on a small cluster of Spark's own, local-cluster[2,1,1024], that the job keeps its word:

    one executor killed with -9 in the middle, documents that are broken, and yet the rows of one process, byte for byte when sorted;
    text files as well as Parquet; read by DuckDB and Polars. With --measure instead what a document costs, and how that grows.

    check.sh [--documents 20000] [--measure]
"""

import argparse
import base64
import ctypes
import hashlib
import itertools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import duckdb
import polars
import pyarrow
import pyarrow.dataset
import pyarrow.parquet
import pyspark

from worker import Worker

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NODE = shutil.which("node")
COMMAND = [NODE, str(ROOT / "bin/transcript.js")]
TASKS = 16
EVERY = 500
BROKEN = "PK\x03\x04 the beginning of an archive, and no more"
SUBREAPER = 36


def documents_of(count, size=0):
    """Documents out of our own fixtures, over and over; of so many bytes at least, or as they are. Now and then a broken one."""
    texts = [path.read_text(errors="replace") for path in sorted((ROOT / "fixtures/publishers").glob("*/*/input.txt"))]
    texts = [text for text in texts if text[:1].isalpha()]
    for number in range(count):
        text = texts[number % len(texts)] + "\n"
        whole = text * (1 + size // len(text))
        yield {"id": f"talk-{number:06d}", "text": BROKEN if number % EVERY == EVERY // 2 else whole}


def write_parquet(documents, folder):
    folder.mkdir()
    documents = iter(documents)
    for number in itertools.count():
        batch = list(itertools.islice(documents, 1000))
        if not batch:
            return
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(batch), folder / f"{number:04d}.parquet")


def write_files(documents, folder):
    folder.mkdir()
    for document in documents:
        (folder / f"{document['id']}.txt").write_text(document["text"], newline="")


def start_job(source, target, *options):
    home = pathlib.Path(pyspark.__file__).parent
    environment = {**os.environ, "SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable}
    command = [home / "bin/spark-submit", "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false"]
    command += ["--conf", "spark.log.level=WARN", "--py-files", HERE / "worker.py", HERE / "turns.py", *options]
    command += ["--command", " ".join(COMMAND), "--partitions", str(TASKS), str(source), str(target)]
    log = open(f"{target}.log", "w")
    return subprocess.Popen(list(map(str, command)), env=environment, stdout=log, stderr=log)


def run_job(source, target, *options):
    job = start_job(source, target, *options)
    if job.wait() != 0:
        sys.exit(f"the job failed:\n{pathlib.Path(f'{target}.log').read_text()[-4000:]}")


def processes():
    """Of each process its parent and its command line."""
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            yield int(folder.name), parent, (folder / "cmdline").read_text()
        except (FileNotFoundError, ProcessLookupError):
            pass


def executors_of(job):
    """Processes that the job has started, at whatever remove."""
    found, known = [], {job.pid}
    everyone = sorted(processes())
    for _ in range(4):
        known |= {pid for pid, parent, _ in everyone if parent in known}
    for pid, _, command in everyone:
        if pid in known and "CoarseGrainedExecutorBackend" in command and "java" in command.split("\0")[0]:
            found.append(pid)
    return found


def kill_one_in_the_middle(job, target):
    """Waits until half of the tasks have written their rows, then kills an executor."""
    while job.poll() is None:
        if len(list(target.glob("_temporary/0/task_*"))) >= TASKS // 2:
            pid = executors_of(job)[0]
            os.kill(pid, signal.SIGKILL)
            return pid
        time.sleep(0.1)
    sys.exit("the job ended before anything could be killed")


def canonical(row):
    """A row as one line, whatever wrote it: members sorted, without those that are null, whole numbers without a point."""
    row = {name: plain(value) for name, value in row.items() if value is not None}
    return json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(value):
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [plain(member) for member in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def rows_of_spark(folder):
    kind = pyarrow.dataset.partitioning(flavor="hive")
    table = pyarrow.dataset.dataset(folder, partitioning=kind, format="parquet")
    return sorted(canonical(row) for batch in table.to_batches() for row in batch.to_pylist())


def rows_of_one_process(requests):
    """The same of one worker that is given all documents."""
    lines = subprocess.run([*COMMAND, "worker", "--no-config"], input=requests, stdout=subprocess.PIPE, check=True).stdout
    rows = []
    for row in map(json.loads, lines.splitlines()):
        if row["type"] != "turn":
            row["doc"] = row.pop("id")
            del row["protocol"]
        if row["type"] == "error":
            del row["line"]
        rows.append(canonical(row))
    return sorted(rows)


def requests_of(documents):
    return b"".join(json.dumps(document).encode() + b"\n" for document in documents)


def hash_of(rows):
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def compare(name, ours, theirs):
    for left, right in zip(ours, theirs):
        if left != right:
            sys.exit(f"{name}: Spark has\n{left}\nand one process\n{right}")
    if len(ours) != len(theirs):
        sys.exit(f"{name}: Spark has {len(ours)} rows, one process {len(theirs)}")
    print(f"{name}: {len(ours)} rows are those of one process, SHA-256 {hash_of(ours)}", flush=True)


def check_killed(folder, count):
    """The main thing: 20,000 documents, an executor that is killed, broken documents."""
    source, target = folder / "documents", folder / "turns"
    write_parquet(documents_of(count), source)
    job = start_job(source, target, "--parquet")
    pid = kill_one_in_the_middle(job, target)
    if job.wait() != 0:
        sys.exit(f"the job failed:\n{pathlib.Path(f'{target}.log').read_text()[-4000:]}")
    if "Lost executor" not in pathlib.Path(f"{target}.log").read_text():
        sys.exit("Spark has not noticed that an executor was killed")
    print(f"executor {pid} was killed, and the job ended well", flush=True)
    compare(f"{count} documents", rows_of_spark(target), rows_of_one_process(requests_of(documents_of(count))))
    left = [command for _, _, command in processes() if str(COMMAND[1]) in command and "worker" in command]
    if left:
        sys.exit(f"workers were left behind: {left}")
    return target


def check_readers(target, count):
    """DuckDB and Polars find what is there."""
    wrong = len([1 for document in documents_of(count) if document["text"] == BROKEN])
    ask = f"select type, count(distinct doc), count(*), sum(words) from read_parquet('{target}/*/*.parquet', hive_partitioning = true) group by 1"
    by_duckdb = {kind: tuple(numbers) for kind, *numbers in duckdb.sql(ask).fetchall()}
    table = polars.scan_parquet(f"{target}/**/*.parquet", hive_partitioning=True).group_by("type")
    table = table.agg(polars.col("doc").n_unique().alias("docs"), polars.len().alias("rows"), polars.col("words").sum()).collect()
    by_polars = {row["type"]: (row["docs"], row["rows"], row["words"] or None) for row in table.to_dicts()}
    if by_duckdb != by_polars or by_duckdb["error"][:2] != (wrong, wrong) or by_duckdb["end"][0] != count - wrong:
        sys.exit(f"readers disagree: DuckDB {by_duckdb}, Polars {by_polars}")
    print(f"DuckDB and Polars read {by_duckdb}", flush=True)


def check_files(folder, count):
    """Text files, and a document of another kind among them."""
    source, target = folder / "files", folder / "turns of files"
    write_files(documents_of(count), source)
    subprocess.run([*COMMAND, "parse", ROOT / "fixtures/samples/quay.txt", "--to", "docx", "-o", source / "quay.docx"], check=True)
    run_job(source, target)
    requests = [{"id": f"file:{path}", "bytes": base64.b64encode(path.read_bytes()).decode()} for path in sorted(source.iterdir())]
    compare(f"{len(requests)} files", rows_of_spark(target), rows_of_one_process(requests_of(requests)))


FRAGILE = """
import json, os, sys
for line in sys.stdin:
    document = json.loads(line)
    if document["id"] == "deadly":
        os._exit(7)
    print(json.dumps({"type": "end", "id": document["id"]}, separators=(",", ":")), flush=True)
"""


def check_deaths():
    """A document of which every worker dies is an error, and those before and after it are answered."""
    names = ["a", "deadly", "b", "c", "deadly", "deadly", "d"]
    with Worker([sys.executable, "-c", FRAGILE]) as worker:
        answers = [json.loads(lines[-1]) for lines in worker.answers({"id": name} for name in names)]
    found = [(answer["id"], answer["type"]) for answer in answers]
    if found != [(name, "error" if name == "deadly" else "end") for name in names]:
        sys.exit(f"workers that die: {found}")
    print("a document of which workers die costs no other", flush=True)


def seconds_of(work):
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def measure(folder, counts, size):
    """Seconds that Spark and parse take with two cores each, one after the other for each number of documents: the difference is without what a start costs."""
    costs = {}
    for count in counts:
        source, files = folder / f"documents-{count}-{size}", folder / f"files-{count}-{size}"
        write_parquet(documents_of(count, size), source)
        write_files((document for document in documents_of(count, size) if document["text"] != BROKEN), files)
        bytes_ = sum(path.stat().st_size for path in files.iterdir())
        spark = seconds_of(lambda: run_job(source, folder / f"turns-{count}-{size}", "--parquet"))
        # Some fixtures name no speaker, for which parse exits with 1.
        parse = seconds_of(lambda: subprocess.run([*COMMAND, "parse", "--jobs", "2", "--quiet", files, "-o", folder / "parsed.jsonl"]))
        costs[count] = (bytes_, spark, parse)
        written = sum(path.stat().st_size for path in (folder / f"turns-{count}-{size}").rglob("*.parquet"))
        print(f"{count} documents, {bytes_ / 1e6:.1f} MB, {written / 1e6:.1f} MB as Parquet: Spark {spark:.0f} s, parse {parse:.0f} s", flush=True)
    few, *_, many = counts
    bytes_, spark, parse = (after - before for before, after in zip(costs[few], costs[many]))
    each = 1000 / (many - few)
    print(f"a document: Spark {spark * each:.2f} ms, parse {parse * each:.2f} ms, {spark / parse:.2f} times")
    print(f"a gigabyte: Spark {spark / bytes_ * 1e9:.0f} s, parse {parse / bytes_ * 1e9:.0f} s")
    print("load of the machine:", *os.getloadavg(), flush=True)
    if len(counts) > 2:
        (_, low, _), (_, middle, _), (_, high, _) = (costs[count] for count in counts)
        first, second = (middle - low) / (counts[1] - counts[0]), (high - middle) / (counts[2] - counts[1])
        print(f"growth: {first * 1000:.2f} ms a document from {counts[0]} to {counts[1]}, {second * 1000:.2f} ms from {counts[1]} to {counts[2]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--measure", action="store_true")
    given = parser.parse_args()
    ctypes.CDLL(None).prctl(SUBREAPER, 1)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="transcript-spark-"))
    try:
        if given.measure:
            measure(folder, (given.documents // 500, given.documents // 50), 50_000)
            measure(folder, (given.documents // 100, given.documents // 10, given.documents), 0)
        else:
            check_deaths()
            check_readers(check_killed(folder, given.documents), given.documents)
            check_files(folder, 200)
    finally:
        shutil.rmtree(folder)
        shutil.rmtree(pathlib.Path(pyspark.__file__).parent / "work", ignore_errors=True)


if __name__ == "__main__":
    main()
