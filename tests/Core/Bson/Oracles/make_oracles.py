"""Writes pymongo.json: what Debian's python3-bson makes of one value of each kind, as bytes and as both forms of extended JSON.

Run with /usr/bin/python3 in this folder. Only values on whose form pymongo and the specification agree are listed.
"""
import json, datetime, uuid
import bson
from bson import json_util, BSON
from bson.son import SON
from bson.codec_options import CodecOptions
from bson.binary import Binary
from bson.code import Code
from bson.dbref import DBRef

canonical = json_util.JSONOptions(json_mode=json_util.JSONMode.CANONICAL)
relaxed = json_util.JSONOptions(json_mode=json_util.JSONMode.RELAXED)
utc = datetime.timezone.utc
protein = SON([
    ("name", "1abc-A"), ("seq", "MKV"), ("is_AF", True),
    ("coords", [[[round(0.1 * (i + j + k), 3) for k in range(3)] for j in range(4)] for i in range(3)]),
])
documents = SON([
    ("empty", SON()),
    ("double", SON([("a", 1.5), ("b", -0.0), ("c", 1e300), ("d", 0.1)])),
    ("string", SON([("a", ""), ("b", "text"), ("umlaut é", "日本語 🎉"), ("zero inside", "a\0b")])),
    ("nested", SON([("a", SON([("b", SON([("c", 1)]))]))])),
    ("array", SON([("a", [1, "two", None, [True, False], {}])])),
    ("binary", SON([("a", b""), ("b", b"\x00\xff"), ("c", Binary(b"xyz", 128)), ("d", Binary(b"old", 2))])),
    ("oid", SON([("_id", bson.ObjectId("507f1f77bcf86cd799439011"))])),
    ("bool", SON([("t", True), ("f", False)])),
    ("date", SON([("a", datetime.datetime(2021, 3, 4, 5, 6, 7, 890000, utc)), ("b", datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=utc)), ("c", datetime.datetime(2000, 1, 1, tzinfo=utc))])),
    ("null", SON([("a", None)])),
    ("regex", SON([("a", bson.regex.Regex("^ab+c", "im"))])),
    ("code", SON([("a", Code("f()")), ("b", Code("g(x)", SON([("x", 1)])))])),
    ("int32", SON([("a", 0), ("b", -1), ("c", 2147483647)])),
    ("timestamp", SON([("a", bson.timestamp.Timestamp(1700000000, 7))])),
    ("int64", SON([("a", bson.int64.Int64(5)), ("b", 9223372036854775807), ("c", -9223372036854775808)])),
    ("decimal128", SON([("a", bson.decimal128.Decimal128("1.50")), ("b", bson.decimal128.Decimal128("-1E+3")), ("c", bson.decimal128.Decimal128("NaN")),
        ("d", bson.decimal128.Decimal128("-Infinity")), ("e", bson.decimal128.Decimal128("1234567890123456789012345678901234")), ("f", bson.decimal128.Decimal128("0E-6176")),
        ("g", bson.decimal128.Decimal128("0.000001234")), ("h", bson.decimal128.Decimal128("0.0000001234"))])),
    ("keys", SON([("a", bson.min_key.MinKey()), ("b", bson.max_key.MaxKey())])),
    ("protein", protein),
])
oracles = [SON([
    ("name", name),
    ("bson", BSON.encode(document).hex()),
    ("canonical", json_util.dumps(document, json_options=canonical)),
    ("relaxed", json_util.dumps(document, json_options=relaxed)),
]) for name, document in documents.items()]
texts = ["0", "-0", "1", "1.0", "1.00", "12.34", "0.001234", "1E+3", "1.5E-10", "123456789.123456789", "9.999999999999999999999999999999999E+6144", "1E-6176", "Infinity", "-Infinity", "NaN",
    "0E+6111", "1000000000000000000000000000000000E+3", "-12E+5", "0.10"]
decimals = [[text, bson.decimal128.Decimal128(text).bid.hex(), str(bson.decimal128.Decimal128(text))] for text in texts]
with open("pymongo.json", "w") as file:
    json.dump({"documents": oracles, "decimals": decimals}, file, indent=1, ensure_ascii=False)
    file.write("\n")
