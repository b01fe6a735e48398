"""Writes botocore-signatures.json: requests as botocore signs them, with Debian's python3-botocore 1.29.27.

    /usr/bin/python3 sign_with_botocore.py > botocore-signatures.json
"""
import datetime
import json

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

TIME = datetime.datetime(2026, 1, 2, 3, 4, 5)


class Frozen(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return TIME


botocore.auth.datetime.datetime = Frozen

PATHS = ["/", "/a", "/a/", "/a//b", "/a/../b", "/./a", "/a%20b", "/a%2Fb", "/%E1%88%B4", "/~-._", "/a+b", "/a%2Bb", "/a=b;c,d@e:f!$'()*"]
QUERIES = ["", "a=1", "b=2&a=1", "a=2&a=1", "a", "a=", "a=%20x&A=y", "list-type=2&prefix=a%2Fb%20c", "k=%E1%88%B4", "k=a%2Bb"]

cases = []
for service in ["s3", "sagemaker"]:
    for method, path, query, body, token in (
        [("GET", path, "", b"", None) for path in PATHS]
        + [("GET", "/x", query, b"", None) for query in QUERIES]
        + [("POST", "/x", "a=1", b"body", "token+/="), ("PUT", "/x", "", "ü".encode(), None)]
    ):
        kind = botocore.auth.S3SigV4Auth if service == "s3" else botocore.auth.SigV4Auth
        request = AWSRequest(method, f"https://host.example{path}" + (f"?{query}" if query else ""), headers={"X-Custom": " a   b "}, data=body)
        request.context["payload_signing_enabled"] = True
        kind(Credentials("AKID", "secret", token), service, "eu-west-1").add_auth(request)
        cases.append({
            "service": service, "method": method, "path": path, "query": query, "body": body.decode(),
            "headers": {name.lower(): value for name, value in request.headers.items() if name.lower() != "authorization"} | {"host": "host.example"},
            "authorization": request.headers["Authorization"],
        })
print(json.dumps(cases, indent=1, ensure_ascii=True))
