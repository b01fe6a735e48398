#!/bin/bash
# Drives the local cloud as a user of the aws command line would. Arguments: the endpoint, a folder to work in. Ends with "ok".
set -euo pipefail
cd "$2"
# Debian's own, whatever other stands first on the PATH.
aws() { /usr/bin/aws --endpoint-url "$endpoint" --output text "$@"; }
endpoint=$1
# Debian's version would still presign with version 2 of the signature by itself.
export AWS_PAGER="" AWS_CONFIG_FILE="$PWD/config"
/usr/bin/aws configure set default.s3.signature_version s3v4

same() { [ "$1" = "$2" ] || { echo "expected: $2"; echo "actual:   $1"; exit 1; }; }

aws s3 mb s3://cli >/dev/null
head -c 20000000 /dev/urandom >large
mkdir -p tree/sub && echo one >tree/1.txt && echo two >"tree/sub/ü 2.txt"
aws s3 cp large s3://cli/large --quiet
aws s3 cp s3://cli/large back --quiet
cmp large back
aws s3 sync tree s3://cli/tree --quiet
same "$(aws s3 ls s3://cli/tree/ --recursive | awk '{ $1=$2=""; print substr($0, 3) }')" "$(printf '4 tree/1.txt\n4 tree/sub/ü 2.txt')"
rm -r tree && aws s3 sync s3://cli/tree tree --quiet
same "$(cat tree/1.txt "tree/sub/ü 2.txt")" "$(printf 'one\ntwo')"
same "$(aws s3api head-object --bucket cli --key large --query ContentLength)" 20000000
same "$(aws s3api get-object --bucket cli --key tree/1.txt --range bytes=1-2 piece --query ContentRange) $(cat piece)" "bytes 1-2/4 ne"
same "$(curl -sf "$(aws s3 presign s3://cli/tree/1.txt)")" one
aws s3 rb s3://cli --force >/dev/null

aws iam create-role --role-name cli --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole"}]}' --query Role.Arn >/dev/null
aws iam attach-role-policy --role-name cli --policy-arn arn:aws:iam::aws:policy/AmazonS3FullAccess
same "$(aws iam list-attached-role-policies --role-name cli --query 'AttachedPolicies[].PolicyName')" AmazonS3FullAccess
if aws iam delete-role --role-name cli 2>message; then exit 1; fi
grep -q DeleteConflict message

aws secretsmanager create-secret --name cli --secret-string '{"user":"ü"}' --query Name >/dev/null
same "$(aws secretsmanager get-secret-value --secret-id cli --query SecretString)" '{"user":"ü"}'
aws logs create-log-group --log-group-name cli
aws logs create-log-stream --log-group-name cli --log-stream-name s
aws logs put-log-events --log-group-name cli --log-stream-name s --log-events "timestamp=$(date +%s)000,message=hello" --query nextSequenceToken >/dev/null
same "$(aws logs filter-log-events --log-group-name cli --query 'events[].message')" hello
if aws sagemaker list-training-jobs 2>message; then exit 1; fi
grep -q 'does not implement `sagemaker:ListTrainingJobs`' message
echo ok
