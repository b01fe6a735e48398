"""Runs the behaviour cases, and what pymongo does by itself, against a server: URI FOLDER_OF_CASES.

Prints one line per failure and exits with their number.
"""
import glob, os, sys, threading
import bson, pymongo
from bson import json_util
from bson.son import SON
from pymongo import errors

uri, folder = sys.argv[1], sys.argv[2]
options = json_util.JSONOptions(json_mode=json_util.JSONMode.RELAXED, document_class=SON, tz_aware=True)
failures = []
checks = 0


def check(name, actual, expected):
    global checks
    checks += 1
    if actual != expected:
        failures.append(f"{name}\n  expected {expected}\n  but was  {actual}")


def contains(actual, expected):
    """What the expected fields have in the actual document, so that both can be compared."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return SON([(key, contains(actual.get(key, "missing"), value)) for key, value in expected.items()])
    if isinstance(expected, list) and isinstance(actual, list) and len(actual) == len(expected):
        return [contains(a, e) for a, e in zip(actual, expected)]
    return actual


def run_case(client, case):
    db = client["behaviour"]
    client.drop_database("behaviour")
    for collection, documents in case["documents"].items():
        if documents:
            db[collection].insert_many(documents)
    for number, step in enumerate(case["steps"]):
        name = f"{case['name']}, step {number}"
        reply = db.command(step["command"], check=False, codec_options=bson.codec_options.CodecOptions(document_class=SON, tz_aware=True))
        if "error" in step:
            check(name, (reply["ok"], reply.get("code")), (0.0, step["error"]))
        elif "batch" in step:
            check(name, reply.get("cursor", reply).get("firstBatch", reply), step["batch"])
        else:
            check(name, contains(reply, step["reply"]), step["reply"])


def run_own(client):
    client.drop_database("own")
    things = client["own"]["things"]
    check("insert_many", len(things.insert_many([{"_id": i, "x": i % 7, "text": "é" * i} for i in range(2500)]).inserted_ids), 2500)
    check("batches", [d["_id"] for d in things.find().batch_size(100)], list(range(2500)))
    check("limit and skip", [d["_id"] for d in things.find().skip(10).limit(5)], [10, 11, 12, 13, 14])
    check("sort", [d["_id"] for d in things.find({"x": 3}).sort([("x", 1), ("_id", -1)]).limit(2)], [2495, 2488])
    check("count_documents", things.count_documents({"x": {"$lt": 2}}), 715)
    check("estimated_document_count", things.estimated_document_count(), 2500)
    check("distinct", sorted(things.distinct("x")), list(range(7)))
    check("find_one", things.find_one({"_id": 77}, {"text": 0}), {"_id": 77, "x": 0})
    result = things.bulk_write([
        pymongo.InsertOne({"_id": "new"}), pymongo.UpdateOne({"_id": "made"}, {"$set": {"k": 1}}, upsert=True), pymongo.UpdateMany({"x": 0}, {"$set": {"zero": True}}),
        pymongo.ReplaceOne({"_id": "new"}, {"m": 2}), pymongo.DeleteOne({"_id": 1}), pymongo.DeleteMany({"x": 6}),
    ])
    check("bulk", (result.inserted_count, result.upserted_ids, result.matched_count, result.modified_count, result.deleted_count), (1, {1: "made"}, 359, 359, 358))
    try:
        things.insert_many([{"_id": "a"}, {"_id": "a"}, {"_id": "b"}], ordered=False)
        check("duplicates", "no error", "BulkWriteError")
    except errors.BulkWriteError as e:
        check("duplicates", (e.details["nInserted"], [w["code"] for w in e.details["writeErrors"]]), (2, [11000]))
    try:
        things.insert_one({"big": b"x" * (17 * 1024 * 1024)})
        check("oversize", "no error", "DocumentTooLarge")
    except errors.DocumentTooLarge:
        check("oversize", "refused", "refused")
    large = {"_id": "large", "big": b"x" * (16 * 1024 * 1024 - 100)}
    things.insert_one(large)
    check("largest document", len(things.find_one({"_id": "large"})["big"]), len(large["big"]))
    unanswered = things.with_options(write_concern=pymongo.WriteConcern(w=0))
    unanswered.insert_one({"_id": "unanswered"})
    check("unacknowledged", things.count_documents({"_id": "unanswered"}), 1)
    cursor = things.find().batch_size(10)
    next(cursor)
    number = cursor.cursor_id
    cursor.close()
    reply = client["own"].command({"getMore": number, "collection": "things"}, check=False)
    check("closed cursor", reply.get("code"), 43)
    raw = client["own"].get_collection("things", codec_options=bson.codec_options.CodecOptions(document_class=bson.raw_bson.RawBSONDocument))
    check("raw", raw.find_one({"_id": 5}).raw, bson.BSON.encode(SON([("_id", 5), ("x", 5), ("text", "é" * 5)])))
    check("list", (client["own"].list_collection_names(), "own" in client.list_database_names()), (["things"], True))
    check("find_one_and_update", things.find_one_and_update({"_id": 5}, {"$inc": {"x": 1}}, return_document=pymongo.ReturnDocument.AFTER)["x"], 6)
    counts = client["own"]["counts"]
    counts.insert_one({"_id": 1, "n": 0})
    threads = [threading.Thread(target=lambda: [counts.update_one({"_id": 1}, {"$inc": {"n": 1}}) for _ in range(50)]) for _ in range(8)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    check("increments from many threads", counts.find_one()["n"], 400)
    client.drop_database("own")


client = pymongo.MongoClient(uri, tz_aware=True, serverSelectionTimeoutMS=10000)
for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
    with open(path, encoding="utf-8") as file:
        for case in json_util.loads(file.read(), json_options=options):
            run_case(client, case)
run_own(client)
for failure in failures:
    print(failure)
print(f"{checks} checks, {len(failures)} failed")
sys.exit(min(len(failures), 100))
