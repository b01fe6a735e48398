"""One epoch as the tutorial reads it, batch by batch: labels by a pipeline, then documents by _id; prints microseconds per document and peak memory."""
import json
import sys
import time

from pymongo import MongoClient

count, uri = int(sys.argv[1]), sys.argv[2]
BATCH, WARM = 64, 512
collection = MongoClient(uri)["proteins"][f"p{count}"]


def labels():
    return {doc["_id"]: doc["y"] for doc in collection.aggregate([{"$match": {"is_AF": {"$exists": True}}}, {"$project": {"y": "$is_AF"}}])}


def epoch(keys):
    read, total = 0, 0.0
    for start in range(0, len(keys), BATCH):
        for protein in collection.find({"_id": {"$in": keys[start:start + BATCH]}}, projection={"coords": True, "seq": True}):
            read += 1
            for residue in protein["coords"]:
                total += residue[1][0]
    return read


epoch(list(labels())[:WARM])
started = time.perf_counter()
known = labels()
read = epoch(list(known))
seconds = time.perf_counter() - started
assert read == count, read
# Not ru_maxrss: that starts with the memory of the process that started this one.
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
print(json.dumps({"value": seconds * 1e6 / count, "peak": peak}))
