using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Workspace.LocalCloud.Tests.Services.S3;

/// <summary>AWS's own SDK for .NET against the local cloud.</summary>
[TestFixture]
public class S3ClientTests
{
    private LocalCloud _cloud = null!;
    private AmazonS3Client _s3 = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cloud = LocalCloud.Start(new LocalCloudOptions { Log = TestContext.Progress.WriteLine });
        _s3 = Client(_cloud.AccessKeyId, _cloud.SecretAccessKey);
        await _s3.PutBucketAsync("data");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _s3.Dispose();
        _cloud.Dispose();
    }

    [Test]
    public async Task PutAndGet_KeepContentHeadersMetadataAndTags()
    {
        var put = new PutObjectRequest { BucketName = "data", Key = "dir/ä b+c?&%.txt", ContentBody = "hello", ContentType = "text/x", TagSet = [new Tag { Key = "k", Value = "v w" }] };
        put.Metadata["note"] = "here";
        await _s3.PutObjectAsync(put);

        using var got = await _s3.GetObjectAsync("data", "dir/ä b+c?&%.txt");
        Assert.That(await new StreamReader(got.ResponseStream).ReadToEndAsync(), Is.EqualTo("hello"));
        Assert.That((got.Headers.ContentType, got.Metadata["note"], got.ETag), Is.EqualTo(("text/x", "here", "\"5d41402abc4b2a76b9719d911017c592\"")));
        var tags = await _s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = "data", Key = "dir/ä b+c?&%.txt" });
        Assert.That(tags.Tagging.Single().Value, Is.EqualTo("v w"));
    }

    [TestCase(ChecksumKind.Crc32)]
    [TestCase(ChecksumKind.Sha1)]
    [TestCase(ChecksumKind.Sha256)]
    public async Task Put_WithEachChecksum_IsAcceptedAndGivenBack(ChecksumKind kind)
    {
        var algorithm = new ChecksumAlgorithm(kind.ToString().ToUpperInvariant());
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "summed", ContentBody = new string('x', 300_000), ChecksumAlgorithm = algorithm });

        // The client checks what it reads against the checksum that comes along.
        using var got = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = "data", Key = "summed", ChecksumMode = ChecksumMode.ENABLED });
        Assert.That((await new StreamReader(got.ResponseStream).ReadToEndAsync()).Length, Is.EqualTo(300_000));
        Assert.That(new[] { got.ChecksumCRC32, got.ChecksumCRC32C, got.ChecksumCRC64NVME, got.ChecksumSHA1, got.ChecksumSHA256 }.Count(value => value is not null), Is.EqualTo(1));
    }

    public enum ChecksumKind { Crc32, Sha1, Sha256 }

    [Test]
    public async Task Get_Ranges()
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "range", ContentBody = "0123456789" });
        async Task<string> Read(string range)
        {
            using var got = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = "data", Key = "range", ByteRange = new ByteRange(range) });
            return $"{(int)got.HttpStatusCode} {await new StreamReader(got.ResponseStream).ReadToEndAsync()} {got.ContentRange}";
        }

        Assert.That(await Read("bytes=2-4"), Is.EqualTo("206 234 bytes 2-4/10"));
        Assert.That(await Read("bytes=7-"), Is.EqualTo("206 789 bytes 7-9/10"));
        Assert.That(await Read("bytes=-3"), Is.EqualTo("206 789 bytes 7-9/10"));
        Assert.That(await Read("bytes=5-100"), Is.EqualTo("206 56789 bytes 5-9/10"));
        Assert.That(await Read("bytes=4-2"), Is.EqualTo("200 0123456789 "));
        Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => Read("bytes=10-")))!.ErrorCode, Is.EqualTo("InvalidRange"));
    }

    [Test]
    public async Task Conditions_OnReadsAndWrites()
    {
        var etag = (await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "cond", ContentBody = "1" })).ETag;

        await AssertFails(() => _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "cond", ContentBody = "2", IfNoneMatch = "*" }), "PreconditionFailed");
        await AssertFails(() => _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "cond", ContentBody = "2", IfMatch = "\"0\"" }), "PreconditionFailed");
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "cond", ContentBody = "2", IfMatch = etag });
        await AssertFails(() => _s3.GetObjectAsync(new GetObjectRequest { BucketName = "data", Key = "cond", EtagToMatch = etag }), "PreconditionFailed");
        var current = (await _s3.GetObjectMetadataAsync("data", "cond")).ETag;
        Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => _s3.GetObjectAsync(new GetObjectRequest { BucketName = "data", Key = "cond", EtagToNotMatch = current })))!.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Writes_IfNoneMatch_FromManyAtOnce_OneWins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "race", ContentBody = $"{i}", IfNoneMatch = "*" });
                return i;
            }
            catch (AmazonS3Exception e) when (e.ErrorCode == "PreconditionFailed")
            {
                return -1;
            }
        }));

        var winner = outcomes.Single(outcome => outcome >= 0);
        using var got = await _s3.GetObjectAsync("data", "race");
        Assert.That(await new StreamReader(got.ResponseStream).ReadToEndAsync(), Is.EqualTo($"{winner}"));
    }

    [Test]
    public async Task ReadsAndWrites_OfOneKeyAtOnce_NeverMixContents()
    {
        var contents = Enumerable.Range(0, 6).Select(i => new string((char)('a' + i), 200_000 + i)).ToArray();
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "busy", ContentBody = contents[0] });

        await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            if (i % 2 == 0) await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "busy", ContentBody = contents[i % 6] });
            using var got = await _s3.GetObjectAsync("data", "busy");
            Assert.That(contents, Does.Contain(await new StreamReader(got.ResponseStream).ReadToEndAsync()));
        }));
    }

    [Test]
    public async Task List_WithPrefixDelimiterAndPages()
    {
        await _s3.PutBucketAsync("listing");
        string[] keys = ["a/1", "a/2", "b", "c/1", "c/2/x", "d\U0001F600", "d\uFFFD", "é"];
        foreach (var key in keys) await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "listing", Key = key, ContentBody = "" });

        foreach (var size in (int[])[1, 2, 3, 100])
        {
            var (found, prefixes) = (new List<string>(), new List<string>());
            var request = new ListObjectsV2Request { BucketName = "listing", Delimiter = "/", MaxKeys = size };
            ListObjectsV2Response page;
            do
            {
                page = await _s3.ListObjectsV2Async(request);
                found.AddRange((page.S3Objects ?? []).Select(item => item.Key));
                prefixes.AddRange(page.CommonPrefixes ?? []);
                request.ContinuationToken = page.NextContinuationToken;
            }
            while (page.IsTruncated == true);
            Assert.That(found, Is.EqualTo(new[] { "b", "d\uFFFD", "d\U0001F600", "é" }), $"pages of {size}");
            Assert.That(prefixes, Is.EqualTo(new[] { "a/", "c/" }), $"pages of {size}");
        }
        var old = await _s3.ListObjectsAsync(new ListObjectsRequest { BucketName = "listing", Prefix = "c/", Marker = "c/1" });
        Assert.That(old.S3Objects.Select(item => item.Key), Is.EqualTo(new[] { "c/2/x" }));
        await AssertFails(() => _s3.DeleteBucketAsync("listing"), "BucketNotEmpty");
        var deleted = await _s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = "listing", Objects = [.. keys.Append("never").Select(key => new KeyVersion { Key = key })] });
        Assert.That(deleted.DeletedObjects, Has.Count.EqualTo(keys.Length + 1));
        await _s3.DeleteBucketAsync("listing");
    }

    [Test]
    public async Task Versions_AreKeptMarkedAndRemoved()
    {
        await _s3.PutBucketAsync("versions");
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "k", ContentBody = "before" });
        await _s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = "versions", VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } });
        var one = (await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "k", ContentBody = "one" })).VersionId;
        var two = (await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "k", ContentBody = "two" })).VersionId;
        var marker = await _s3.DeleteObjectAsync("versions", "k");

        Assert.That(marker.DeleteMarker, Is.EqualTo("true"));
        await AssertFails(() => _s3.GetObjectAsync("versions", "k"), "NoSuchKey");
        using (var old = await _s3.GetObjectAsync("versions", "k", one)) Assert.That(await new StreamReader(old.ResponseStream).ReadToEndAsync(), Is.EqualTo("one"));
        foreach (var size in (int[])[1, 2, 10])
        {
            var all = new List<string>();
            var request = new ListVersionsRequest { BucketName = "versions", MaxKeys = size };
            ListVersionsResponse page;
            do
            {
                page = await _s3.ListVersionsAsync(request);
                all.AddRange(page.Versions.Select(version => version.VersionId));
                (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
            }
            while (page.IsTruncated == true);
            Assert.That(all, Is.EqualTo(new[] { marker.VersionId, two, one, "null" }), $"pages of {size}");
        }
        await _s3.DeleteObjectAsync("versions", "k", marker.VersionId);
        using var got = await _s3.GetObjectAsync("versions", "k");
        Assert.That((await new StreamReader(got.ResponseStream).ReadToEndAsync(), got.VersionId), Is.EqualTo(("two", two)));
    }

    [Test]
    public async Task Multipart_UploadListCompleteAndRead()
    {
        var (part, tail) = (Enumerable.Range(0, 5 * 1024 * 1024).Select(i => (byte)i).ToArray(), Encoding.ASCII.GetBytes("tail"));
        var upload = (await _s3.InitiateMultipartUploadAsync("data", "large")).UploadId;
        var first = await _s3.UploadPartAsync(new UploadPartRequest { BucketName = "data", Key = "large", UploadId = upload, PartNumber = 1, InputStream = new MemoryStream(part) });
        var second = await _s3.UploadPartAsync(new UploadPartRequest { BucketName = "data", Key = "large", UploadId = upload, PartNumber = 7, InputStream = new MemoryStream(tail), IsLastPart = true });
        Assert.That((await _s3.ListPartsAsync("data", "large", upload)).Parts.Select(listed => listed.PartNumber), Is.EqualTo(new[] { 1, 7 }));
        await AssertFails(() => _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "data", Key = "large", UploadId = upload, PartETags = [new PartETag(1, "0")] }), "InvalidPart");

        var done = await _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "data", Key = "large", UploadId = upload, PartETags = [new PartETag(1, first.ETag), new PartETag(7, second.ETag)] });

        Assert.That(done.ETag, Does.EndWith("-2\""));
        using var got = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = "data", Key = "large", ByteRange = new ByteRange(part.Length - 2, part.Length + 3) });
        using var read = new MemoryStream();
        await got.ResponseStream.CopyToAsync(read);
        Assert.That(read.ToArray(), Is.EqualTo((byte[])[.. part[^2..], .. tail]));
        await AssertFails(() => _s3.ListPartsAsync("data", "large", upload), "NoSuchUpload");
    }

    [Test]
    public async Task Multipart_SmallMiddlePartOrAborted_IsRefusedAndGone()
    {
        var upload = (await _s3.InitiateMultipartUploadAsync("data", "small")).UploadId;
        var parts = new List<PartETag>();
        foreach (var number in (int[])[1, 2])
            parts.Add(new PartETag(number, (await _s3.UploadPartAsync(new UploadPartRequest { BucketName = "data", Key = "small", UploadId = upload, PartNumber = number, InputStream = new MemoryStream([1, 2]) })).ETag));

        await AssertFails(() => _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "data", Key = "small", UploadId = upload, PartETags = parts }), "EntityTooSmall");
        Assert.That((await _s3.ListMultipartUploadsAsync("data")).MultipartUploads.Select(listed => listed.UploadId), Does.Contain(upload));
        await _s3.AbortMultipartUploadAsync("data", "small", upload);
        await AssertFails(() => _s3.AbortMultipartUploadAsync("data", "small", upload), "NoSuchUpload");
    }

    [Test]
    public async Task Copy_WithinAndOntoItself()
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "from ü", ContentBody = "copied", ContentType = "text/a" });
        await _s3.CopyObjectAsync("data", "from ü", "data", "to");

        using var got = await _s3.GetObjectAsync("data", "to");
        Assert.That((await new StreamReader(got.ResponseStream).ReadToEndAsync(), got.Headers.ContentType), Is.EqualTo(("copied", "text/a")));
        await AssertFails(() => _s3.CopyObjectAsync("data", "to", "data", "to"), "InvalidRequest");
        await AssertFails(() => _s3.CopyObjectAsync("data", "missing", "data", "x"), "NoSuchKey");
    }

    [Test]
    public async Task Presigned_GetAndPut_WorkWithoutCredentials_UntilTheyExpire()
    {
        using var http = new HttpClient();
        var put = await _s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = "data", Key = "signed", Verb = HttpVerb.PUT, Expires = DateTime.UtcNow.AddMinutes(10), Protocol = Protocol.HTTP });
        Assert.That((await http.PutAsync(put, new ByteArrayContent([1, 2, 3]))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var get = await _s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = "data", Key = "signed", Expires = DateTime.UtcNow.AddMinutes(10), Protocol = Protocol.HTTP });

        Assert.That(await http.GetByteArrayAsync(get), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That((await http.GetAsync(get.Replace("signed", "other", StringComparison.Ordinal))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        _cloud.Clock.Advance(TimeSpan.FromMinutes(11));
        var expired = await http.GetAsync(get);
        Assert.That(expired.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await expired.Content.ReadAsStringAsync(), Does.Contain("Request has expired"));
    }

    [TestCase("../../etc/passwd")]
    [TestCase("a/../../b")]
    [TestCase("a//b/")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("CON")]
    [TestCase("new\nline\ttab")]
    public async Task Put_KeyThatLooksLikeAPath_IsOnlyAText(string key)
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = key, ContentBody = key });

        using var got = await _s3.GetObjectAsync("data", key);
        Assert.That(await new StreamReader(got.ResponseStream).ReadToEndAsync(), Is.EqualTo(key));
        Assert.That((await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data", Prefix = key })).S3Objects.Select(item => item.Key), Does.Contain(key));
        await _s3.DeleteObjectAsync("data", key);
    }

    [Test]
    public async Task Wrong_SecretKeyAndUnknownKey_AreRefused()
    {
        using var wrong = Client(_cloud.AccessKeyId, "wrong");
        using var unknown = Client("AKIAXXXXXXXXXXXXXXXX", "wrong");

        await AssertFails(() => wrong.ListBucketsAsync(), "SignatureDoesNotMatch");
        await AssertFails(() => unknown.ListBucketsAsync(), "InvalidAccessKeyId");
    }

    [TestCase("UPPER")]
    [TestCase("a")]
    [TestCase("192.168.0.1")]
    [TestCase("a..b")]
    [TestCase("-abc")]
    public async Task CreateBucket_BadName_IsRefused(string name)
    {
        using var http = new HttpClient();
        var url = await _s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = name, Key = "k", Verb = HttpVerb.PUT, Expires = DateTime.UtcNow.AddMinutes(10), Protocol = Protocol.HTTP });
        var answer = await http.PutAsync(url, new ByteArrayContent([]));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("InvalidBucketName"));
    }

    private AmazonS3Client Client(string key, string secret) => new(new BasicAWSCredentials(key, secret), new AmazonS3Config { ServiceURL = _cloud.Endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static async Task AssertFails(Func<Task> call, string code) => Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => call()))!.ErrorCode, Is.EqualTo(code));
}
