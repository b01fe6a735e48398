"""The frame tasks in pandas: one task per process; prints seconds and the process's peak MiB."""
import json
import sys
import time

import pandas as pd

COLD = "-cold"
NUMBERS = ["id", "key", "value", "weight"]


def filtered(rows):
    return rows[rows["value"] > 20]


def mutated(rows):
    return rows.assign(weighted=rows["value"] * rows["weight"])


def sums(rows, names):
    return [rows[name].sum() for name in names]


def arrays(rows, chosen):
    return [rows[name].to_numpy()[chosen] for name in NUMBERS]


def pipeline(folder):
    rows = mutated(filtered(pd.read_csv(f"{folder}/rows.csv")))
    joined = rows.merge(pd.read_csv(f"{folder}/keys.csv"), on="key")
    grouped = joined.groupby("region", as_index=False).agg(total=("weighted", "sum"), mean=("value", "mean"), n=("id", "count"))
    return grouped.nlargest(10, "total")


IN_MEMORY = {
    "filter-sum": lambda rows, keys: sums(filtered(rows), NUMBERS),
    "mutate-sum": lambda rows, keys: sums(mutated(rows), NUMBERS + ["weighted"]),
    # Only the columns that are read are filtered or made: what a user who knows pandas would write.
    "filter-read": lambda rows, keys: arrays(rows, rows["value"].to_numpy() > 20),
    "mutate-read": lambda rows, keys: (rows["value"] * rows["weight"]).to_numpy(),
    "filter": lambda rows, keys: filtered(rows),
    "mutate": lambda rows, keys: mutated(rows),
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
if not task.endswith(COLD):
    prepare(task, f"{folder}/warm-up")()
work = prepare(task.removesuffix(COLD), folder)
started = time.perf_counter()
result = work()
seconds = time.perf_counter() - started
assert len(result) > 0
# Not ru_maxrss, which begins with the memory of the process that started this one.
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:")) / 1024
print(json.dumps({"value": seconds, "peak": peak}))
