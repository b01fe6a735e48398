"""The frame tasks in pandas: one task per process; prints seconds and the process's peak MiB."""
import json
import sys
import time

import pandas as pd

task, folder = sys.argv[1], sys.argv[2]
csv, keys = f"{folder}/rows.csv", f"{folder}/keys.csv"


def pipeline():
    rows = pd.read_csv(csv)
    rows = rows[rows["value"] > 20]
    rows = rows.assign(weighted=rows["value"] * rows["weight"])
    joined = rows.merge(pd.read_csv(keys), on="key")
    grouped = joined.groupby("region", as_index=False).agg(total=("weighted", "sum"), mean=("value", "mean"), n=("id", "count"))
    return grouped.nlargest(10, "total")


def verb(name):
    if name == "csv":
        return None, lambda rows, other: pd.read_csv(csv)
    verbs = {
        "filter": lambda rows, other: rows[rows["value"] > 20],
        "mutate": lambda rows, other: rows.assign(weighted=rows["value"] * rows["weight"]),
        "group": lambda rows, other: rows.groupby("key", as_index=False).agg(total=("value", "sum"), mean=("weight", "mean"), n=("id", "count")),
        "join": lambda rows, other: rows.merge(other, on="key"),
        "sort": lambda rows, other: rows.sort_values(["key", "value"]),
        "top-k": lambda rows, other: rows.nlargest(10, "value"),
        "distinct": lambda rows, other: rows[["key", "flag"]].drop_duplicates(),
    }
    return pd.read_csv(csv), verbs[name]


if task == "pipeline":
    started = time.perf_counter()
    result = pipeline()
    seconds = time.perf_counter() - started
else:
    frame, work = verb(task)
    other = pd.read_csv(keys)
    started = time.perf_counter()
    result = work(frame, other)
    seconds = time.perf_counter() - started
assert len(result) > 0
# Not ru_maxrss, which begins with the memory of the process that started this one.
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:")) / 1024
print(json.dumps({"value": seconds, "peak": peak}))
