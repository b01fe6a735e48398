"""The frame tasks in pandas: one task per process; prints seconds and the process's peak MiB."""
import json
import sys
import time

import pandas as pd


def pipeline(folder):
    rows = pd.read_csv(f"{folder}/rows.csv")
    rows = rows[rows["value"] > 20]
    rows = rows.assign(weighted=rows["value"] * rows["weight"])
    joined = rows.merge(pd.read_csv(f"{folder}/keys.csv"), on="key")
    grouped = joined.groupby("region", as_index=False).agg(total=("weighted", "sum"), mean=("value", "mean"), n=("id", "count"))
    return grouped.nlargest(10, "total")


IN_MEMORY = {
    "filter": lambda rows, keys: rows[rows["value"] > 20],
    "mutate": lambda rows, keys: rows.assign(weighted=rows["value"] * rows["weight"]),
    "group": lambda rows, keys: rows.groupby("key", as_index=False).agg(total=("value", "sum"), mean=("weight", "mean"), n=("id", "count")),
    "join": lambda rows, keys: rows.merge(keys, on="key"),
    "sort": lambda rows, keys: rows.sort_values(["key", "value"]),
    "top-k": lambda rows, keys: rows.nlargest(10, "value"),
    "distinct": lambda rows, keys: rows[["key", "flag"]].drop_duplicates(),
}


def prepare(task, folder):
    """What is timed, with its inputs loaded."""
    if task == "pipeline":
        return lambda: pipeline(folder)
    if task == "csv":
        return lambda: pd.read_csv(f"{folder}/rows.csv")
    rows, keys = pd.read_csv(f"{folder}/rows.csv"), pd.read_csv(f"{folder}/keys.csv")
    return lambda: IN_MEMORY[task](rows, keys)


task, folder = sys.argv[1], sys.argv[2]
prepare(task, f"{folder}/warm-up")()
work = prepare(task, folder)
started = time.perf_counter()
result = work()
seconds = time.perf_counter() - started
assert len(result) > 0
# Not ru_maxrss, which begins with the memory of the process that started this one.
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:")) / 1024
print(json.dumps({"value": seconds, "peak": peak}))
