using System.Diagnostics;
using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Workspace.LocalCloud.Tests;

/// <summary>On a disk of one mebibyte.</summary>
[TestFixture]
public class FullDiskTests
{
    private string _folder = "";

    [SetUp]
    public void Mount()
    {
        _folder = Directory.CreateTempSubdirectory("small-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", _folder)) Assert.Ignore("Only root may mount a small disk.");
    }

    [TearDown]
    public void Unmount()
    {
        Run("umount", _folder);
        Directory.Delete(_folder);
    }

    [Test]
    public async Task Put_WhereThereIsNoRoom_IsRefused_AndWhatWasThereStays()
    {
        using (var fixture = new CloudFixture(new LocalCloudOptions { DataFolder = _folder }))
        {
            using var s3 = fixture.S3();
            await s3.PutBucketAsync("data");
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "kept", ContentBody = "here" });

            var refused = await Assert.CatchAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "large", InputStream = new MemoryStream(new byte[2_000_000]) }));
            Assert.That((refused!.StatusCode, refused.ErrorCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")));

            // What was refused has left its room again.
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "small", InputStream = new MemoryStream(new byte[300_000]) });
        }
        using var again = new CloudFixture(new LocalCloudOptions { DataFolder = _folder });
        using var client = again.S3();
        Assert.That((await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data" })).S3Objects.Select(item => item.Key), Is.EqualTo(new[] { "kept", "small" }));
    }

    [Test]
    public async Task Change_WhereThereIsNoRoom_IsRefusedWhole_AndTheLastThatWasAnsweredIsThere()
    {
        string Policy(int i) => $$"""{"Version":"2012-10-17","Id":"{{i}}-{{new string('x', 15_000)}}","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:PutObjectAcl","Resource":"arn:aws:s3:::data/*"}]}""";
        var answered = -1;
        using (var fixture = new CloudFixture(new LocalCloudOptions { DataFolder = _folder }))
        {
            using var s3 = fixture.S3();
            await s3.PutBucketAsync("data");
            await Assert.CatchAsync<AmazonS3Exception>(async () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    await s3.PutBucketPolicyAsync("data", Policy(i));
                    answered = i;
                }
            });
            // Still there to be read.
            Assert.That((await s3.GetBucketPolicyAsync("data")).Policy, Does.Contain($"\"{answered}-"));
        }
        using var again = new CloudFixture(new LocalCloudOptions { DataFolder = _folder });
        using var client = again.S3();
        Assert.That(answered, Is.GreaterThan(10));
        Assert.That((await client.GetBucketPolicyAsync("data")).Policy, Does.Contain($"\"{answered}-"));
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
