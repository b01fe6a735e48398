"""Drives the local cloud as a user of boto3 would. Ends with "ok"; any difference from AWS raises.

Arguments: the endpoint. Credentials and region come from the environment.
"""
import io
import json
import sys
import time
import urllib.error
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = sys.argv[1]


def client(service, session=boto3):
    # This botocore would still presign with version 2 of the signature by itself.
    config = Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"}, signature_version="s3v4" if service == "s3" else "v4")
    return session.client(service, endpoint_url=endpoint, config=config)


def fails(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        actual = error.response["Error"]["Code"]
        assert actual == code, f"expected {code}, got {actual}: {error}"
        return error.response
    raise AssertionError(f"{call} with {arguments} did not fail with {code}")


def objects():
    s3 = client("s3")
    s3.create_bucket(Bucket="boto")
    assert "boto" in [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
    assert s3.get_bucket_location(Bucket="boto")["LocationConstraint"] is None

    for key in ["plain", "with space/ü+&=?#%.txt", "../up", "/lead", "a//b", "tilde~'()*!", "line\nbreak", "\U0001f600"]:
        s3.put_object(Bucket="boto", Key=key, Body=key.encode(), Metadata={"a": "b"}, ContentType="text/x")
        got = s3.get_object(Bucket="boto", Key=key)
        assert got["Body"].read() == key.encode() and got["Metadata"] == {"a": "b"} and got["ContentType"] == "text/x", key
        assert key in [item["Key"] for item in s3.list_objects_v2(Bucket="boto")["Contents"]], key
        assert key in [item["Key"] for item in s3.list_objects(Bucket="boto", Prefix=key[:2])["Contents"]], key
        s3.delete_object(Bucket="boto", Key=key)
    fails("NoSuchKey", s3.get_object, Bucket="boto", Key="plain")
    fails("404", s3.head_object, Bucket="boto", Key="plain")
    fails("NoSuchBucket", s3.list_objects_v2, Bucket="nowhere")
    fails("NotImplemented", s3.get_bucket_acl, Bucket="boto")
    fails("NotImplemented", s3.put_bucket_notification_configuration, Bucket="boto", NotificationConfiguration={})

    # The transfer manager: parts in parallel, ranges in parallel.
    content = bytes(range(256)) * 4096 * 20
    s3.upload_fileobj(io.BytesIO(content), "boto", "large")
    head = s3.head_object(Bucket="boto", Key="large")
    assert head["ContentLength"] == len(content) and head["ETag"].endswith('-3"'), head
    read = io.BytesIO()
    s3.download_fileobj("boto", "large", read)
    assert read.getvalue() == content
    part = s3.get_object(Bucket="boto", Key="large", PartNumber=2)
    assert part["PartsCount"] == 3 and part["ContentLength"] == 8 * 1024 * 1024
    s3.copy({"Bucket": "boto", "Key": "large"}, "boto", "copy")
    assert s3.head_object(Bucket="boto", Key="copy")["ContentLength"] == len(content)

    for number in range(25):
        s3.put_object(Bucket="boto", Key=f"page/{number:02}", Body=b"")
    pages = list(s3.get_paginator("list_objects_v2").paginate(Bucket="boto", Prefix="page/", PaginationConfig={"PageSize": 7}))
    assert [len(page["Contents"]) for page in pages] == [7, 7, 7, 4]
    assert len({item["Key"] for page in pages for item in page["Contents"]}) == 25
    assert [p["Prefix"] for p in s3.list_objects_v2(Bucket="boto", Delimiter="/")["CommonPrefixes"]] == ["page/"]
    gone = s3.delete_objects(Bucket="boto", Delete={"Objects": [{"Key": f"page/{n:02}"} for n in range(25)], "Quiet": True})
    assert "Deleted" not in gone and "Errors" not in gone

    s3.put_object(Bucket="boto", Key="tagged", Body=b"x", Tagging="a=1&b=two%20words")
    assert s3.get_object_tagging(Bucket="boto", Key="tagged")["TagSet"] == [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "two words"}]
    s3.put_bucket_versioning(Bucket="boto", VersioningConfiguration={"Status": "Enabled"})
    version = s3.put_object(Bucket="boto", Key="tagged", Body=b"y")["VersionId"]
    assert s3.get_object(Bucket="boto", Key="tagged", VersionId="null")["Body"].read() == b"x"
    assert [v["VersionId"] for v in s3.list_object_versions(Bucket="boto", Prefix="tagged")["Versions"]] == [version, "null"]

    summed = s3.put_object(Bucket="boto", Key="summed", Body=b"hello", ChecksumAlgorithm="SHA256")
    assert summed["ChecksumSHA256"] == "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", summed
    fails("BadDigest", s3.put_object, Bucket="boto", Key="bad", Body=b"hello", ContentMD5="AAAAAAAAAAAAAAAAAAAAAA==")
    fails("InvalidDigest", s3.put_object, Bucket="boto", Key="bad", Body=b"hello", ContentMD5="zz")
    fails("404", s3.head_object, Bucket="boto", Key="bad")
    fails("KeyTooLongError", s3.put_object, Bucket="boto", Key="k" * 1025, Body=b"")
    fails("MetadataTooLarge", s3.put_object, Bucket="boto", Key="m", Body=b"", Metadata={"a": "x" * 3000})


def presigned():
    s3 = client("s3")
    address = s3.generate_presigned_url("put_object", Params={"Bucket": "boto", "Key": "by hand"}, ExpiresIn=60)
    urllib.request.urlopen(urllib.request.Request(address, data=b"hand", method="PUT", headers={"Content-Type": ""})).read()
    address = s3.generate_presigned_url("get_object", Params={"Bucket": "boto", "Key": "by hand", "ResponseContentType": "a/b"}, ExpiresIn=60)
    with urllib.request.urlopen(address) as answer:
        assert answer.read() == b"hand" and answer.headers["Content-Type"] == "a/b"
    try:
        urllib.request.urlopen(address.replace("Expires=60", "Expires=61"))
        raise AssertionError("a changed address was accepted")
    except urllib.error.HTTPError as error:
        assert error.code == 403


def identities():
    iam, sts = client("iam"), client("sts")
    account = sts.get_caller_identity()["Account"]
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": "sts:AssumeRole"}]}
    allow = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}
    user = iam.create_user(UserName="boto", Path="/team/", Tags=[{"Key": "k", "Value": "v"}])["User"]
    assert user["Arn"] == f"arn:aws:iam::{account}:user/team/boto" and user["CreateDate"].year >= 2026
    fails("EntityAlreadyExists", iam.create_user, UserName="BOTO")
    fails("NoSuchEntity", iam.get_user, UserName="nobody")
    fails("ValidationError", iam.create_user, UserName="a/b")
    role = iam.create_role(RoleName="boto-role", AssumeRolePolicyDocument=json.dumps(trust), MaxSessionDuration=7200)["Role"]
    assert iam.get_role(RoleName="boto-role")["Role"]["AssumeRolePolicyDocument"] == trust
    policy = iam.create_policy(PolicyName="boto-policy", PolicyDocument=json.dumps(allow))["Policy"]
    assert iam.get_policy_version(PolicyArn=policy["Arn"], VersionId="v1")["PolicyVersion"]["Document"] == allow
    fails("MalformedPolicyDocument", iam.create_policy, PolicyName="bad", PolicyDocument="{}")
    iam.attach_user_policy(UserName="boto", PolicyArn=policy["Arn"])
    assert iam.list_attached_user_policies(UserName="boto")["AttachedPolicies"] == [{"PolicyName": "boto-policy", "PolicyArn": policy["Arn"]}]
    iam.put_role_policy(RoleName="boto-role", PolicyName="inline", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}))
    assert iam.list_role_policies(RoleName="boto-role")["PolicyNames"] == ["inline"]
    fails("DeleteConflict", iam.delete_policy, PolicyArn=policy["Arn"])

    key = iam.create_access_key(UserName="boto")["AccessKey"]
    person = boto3.Session(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
    assert client("sts", person).get_caller_identity()["Arn"] == user["Arn"]
    denied = fails("AccessDenied", client("iam", person).list_users)
    assert "iam:ListUsers" in denied["Error"]["Message"]
    fails("AccessDeniedException", client("secretsmanager", person).list_secrets)
    given = client("sts", person).assume_role(RoleArn=role["Arn"], RoleSessionName="run", DurationSeconds=900)["Credentials"]
    assumed = boto3.Session(given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
    client("s3", assumed).list_buckets()
    fails("AccessDenied", client("s3", assumed).create_bucket, Bucket="not-allowed")
    fails("ValidationError", client("sts", person).assume_role, RoleArn=role["Arn"], RoleSessionName="run", DurationSeconds=8000)
    token = client("sts", person).get_session_token()["Credentials"]
    again = boto3.Session(token["AccessKeyId"], token["SecretAccessKey"], token["SessionToken"])
    assert client("sts", again).get_caller_identity()["Arn"] == user["Arn"]

    wrong = boto3.Session(key["AccessKeyId"], "wrong")
    fails("SignatureDoesNotMatch", client("sts", wrong).get_caller_identity)
    fails("InvalidSignatureException", client("logs", wrong).describe_log_groups)
    unknown = boto3.Session("AKIAUNKNOWNUNKNOWN00", "wrong")
    fails("InvalidClientTokenId", client("sts", unknown).get_caller_identity)
    fails("UnrecognizedClientException", client("logs", unknown).describe_log_groups)
    fails("InvalidAccessKeyId", client("s3", unknown).list_buckets)


def secrets():
    sm = client("secretsmanager")
    arn = sm.create_secret(Name="db/main", SecretString="one", Tags=[{"Key": "k", "Value": "v"}])["ARN"]
    fails("ResourceExistsException", sm.create_secret, Name="db/main", SecretString="two")
    for name in ["db/main", arn, arn[:-7]]:
        assert sm.get_secret_value(SecretId=name)["SecretString"] == "one", name
    sm.put_secret_value(SecretId="db/main", SecretBinary=b"\x00\x01")
    assert sm.get_secret_value(SecretId="db/main")["SecretBinary"] == b"\x00\x01"
    assert sm.get_secret_value(SecretId="db/main", VersionStage="AWSPREVIOUS")["SecretString"] == "one"
    shown = sm.describe_secret(SecretId="db/main")
    assert shown["CreatedDate"].year >= 2026 and len(shown["VersionIdsToStages"]) == 2
    assert [secret["Name"] for secret in sm.list_secrets(Filters=[{"Key": "name", "Values": ["db/"]}])["SecretList"]] == ["db/main"]
    sm.delete_secret(SecretId="db/main")
    fails("InvalidRequestException", sm.get_secret_value, SecretId="db/main")
    sm.restore_secret(SecretId="db/main")
    sm.delete_secret(SecretId="db/main", ForceDeleteWithoutRecovery=True)
    fails("ResourceNotFoundException", sm.get_secret_value, SecretId="db/main")
    fails("NotImplemented", sm.rotate_secret, SecretId="db/main")


def logs():
    cw = client("logs")
    cw.create_log_group(logGroupName="/aws/job", tags={"a": "b"})
    fails("ResourceAlreadyExistsException", cw.create_log_group, logGroupName="/aws/job")
    cw.create_log_stream(logGroupName="/aws/job", logStreamName="run/algo-1")
    now = int(time.time() * 1000)
    cw.put_log_events(logGroupName="/aws/job", logStreamName="run/algo-1", logEvents=[{"timestamp": now + i, "message": f"line {i} {'error' if i % 5 == 0 else 'fine'}"} for i in range(20)])
    rejected = cw.put_log_events(logGroupName="/aws/job", logStreamName="run/algo-1", logEvents=[{"timestamp": now - 15 * 86400000, "message": "old"}])
    assert rejected["rejectedLogEventsInfo"] == {"tooOldLogEventEndIndex": 1}
    fails("InvalidParameterException", cw.put_log_events, logGroupName="/aws/job", logStreamName="run/algo-1", logEvents=[{"timestamp": now, "message": "b"}, {"timestamp": now - 1, "message": "a"}])
    fails("ResourceNotFoundException", cw.get_log_events, logGroupName="/aws/job", logStreamName="none")
    read, token = [], None
    while True:
        page = cw.get_log_events(logGroupName="/aws/job", logStreamName="run/algo-1", startFromHead=True, limit=6, **({"nextToken": token} if token else {}))
        if page["nextForwardToken"] == token:
            break
        token = page["nextForwardToken"]
        read += [event["message"].split()[1] for event in page["events"]]
    assert read == [str(i) for i in range(20)], read
    assert [event["message"] for event in cw.get_log_events(logGroupName="/aws/job", logStreamName="run/algo-1", limit=1)["events"]] == ["line 19 fine"]
    found = [event["message"] for page in cw.get_paginator("filter_log_events").paginate(logGroupName="/aws/job", filterPattern="error -10", PaginationConfig={"PageSize": 2}) for event in page["events"]]
    assert found == ["line 0 error", "line 5 error", "line 15 error"], found
    cw.put_retention_policy(logGroupName="/aws/job", retentionInDays=7)
    assert cw.describe_log_groups(logGroupNamePrefix="/aws/")["logGroups"][0]["retentionInDays"] == 7
    stream = cw.describe_log_streams(logGroupName="/aws/job", orderBy="LastEventTime", descending=True)["logStreams"][0]
    assert stream["lastEventTimestamp"] == now + 19
    cw.delete_log_group(logGroupName="/aws/job")
    assert cw.describe_log_groups()["logGroups"] == []


for part in (objects, presigned, identities, secrets, logs):
    part()
    print(part.__name__)
print("ok")
