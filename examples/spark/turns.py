"""Transcripts in, turns out, on Spark.

    spark-submit --py-files worker.py turns.py talks/ turns/                            # text files, DOCX, PDF …
    spark-submit --py-files worker.py turns.py --parquet talks.parquet turns/           # columns "id" and "text"

Writes Parquet, in a folder for each kind of row: `type=turn`, `type=end` (one for each document: its turns, bytes and hash)
and `type=error` (one for each document that cannot be read).
"""

import argparse
import base64
import io
import json
import shlex
import subprocess

import pyarrow
import pyarrow.json
from pyspark.sql import SparkSession, functions
from pyspark.sql import types as spark

from worker import Worker

# What is collected before it goes back to Spark: bytes of answers, and documents that are sent at once.
ANSWERS = 4 * 1024 * 1024
DOCUMENTS = 64

ENDS = {"id": spark.StringType(), "turns": spark.LongType(), "bytes": spark.LongType(), "sha256": spark.StringType()}
ERRORS = {"code": spark.StringType(), "message": spark.StringType()}


SIMPLE = {
    "string": spark.StringType(),
    "integer": spark.LongType(),
    "number": spark.DoubleType(),
    "boolean": spark.BooleanType(),
}


def type_of(schema):
    """The type of Spark for a JSON Schema; all may be null."""
    names = schema.get("type", [])
    names = [name for name in ([names] if isinstance(names, str) else names) if name != "null"]
    if not names:
        return next(type_of(way) for way in schema["anyOf"] if way.get("type") != "null")
    if names == ["array"]:
        return spark.ArrayType(type_of(schema["items"]))
    if names == ["object"]:
        return spark.StructType([spark.StructField(key, type_of(value)) for key, value in schema["properties"].items()])
    return SIMPLE[names[0]]


def rows_of(command):
    """Columns of the answers: those of a turn, as the command itself says them, then those of an end and of an error."""
    printed = subprocess.run([*command, "schema", "turn"], check=True, stdout=subprocess.PIPE).stdout
    fields = type_of(json.loads(printed)).fields
    return spark.StructType(fields + [spark.StructField(name, kind) for name, kind in (ENDS | ERRORS).items()])


def request_of(row):
    if "text" in row:
        return {"id": row["id"], "text": row["text"]}
    return {"id": row["path"], "bytes": base64.b64encode(row["content"]).decode()}


def parser_of(command, rows):
    """What each task does: one worker for all its documents."""
    from pyspark.sql.pandas.types import to_arrow_schema

    schema = to_arrow_schema(rows)
    parsing = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")

    def table_of(lines):
        text = b"".join(lines)
        reading = pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1)
        return pyarrow.json.read_json(io.BytesIO(text), reading, parsing).select(schema.names).to_batches()

    def parse(batches):
        with Worker(command) as worker:
            for batch in batches:
                lines, size = [], 0
                for answer in worker.answers(map(request_of, batch.to_pylist())):
                    lines += answer
                    size += sum(map(len, answer))
                    if size > ANSWERS:
                        yield from table_of(lines)
                        lines, size = [], 0
                yield from table_of(lines) if lines else []

    return parse


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", help="a folder of files; with --parquet, what spark.read.parquet takes")
    parser.add_argument("turns", help="the folder to write")
    parser.add_argument("--parquet", action="store_true", help='the documents are rows with "id" and "text"')
    parser.add_argument("--command", default="transcript", help="how the executors run transcript (default: transcript)")
    parser.add_argument("--options", default="--no-config", help="of transcript worker (default: --no-config)")
    parser.add_argument("--partitions", type=int, help="cut the work in so many tasks (default: as Spark reads it)")
    given = parser.parse_args()

    command = shlex.split(given.command)
    rows = rows_of(command)
    session = SparkSession.builder.appName("transcript").getOrCreate()
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", DOCUMENTS)
    if given.parquet:
        documents = session.read.parquet(given.documents).select("id", "text")
    else:
        files = session.read.format("binaryFile").option("recursiveFileLookup", "true")
        documents = files.load(given.documents).select("path", "content")
    if given.partitions:
        documents = documents.repartition(given.partitions)
    parse = parser_of([*command, "worker", *shlex.split(given.options)], rows)
    answers = documents.mapInArrow(parse, rows)
    # The line of an error is one of what the worker of a task was given: nobody's concern here.
    line = functions.when(functions.col("type") != "error", functions.col("line"))
    named = answers.withColumns({"doc": functions.coalesce("doc", "id"), "line": line}).drop("id")
    named.write.partitionBy("type").parquet(given.turns)


if __name__ == "__main__":
    main()
