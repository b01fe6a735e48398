using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Workspace.LocalCloud.Access.Identities;

namespace Workspace.LocalCloud.Tests;

/// <summary>A cloud in a process of its own is killed while clients write; everything it answered is there afterwards, whole.</summary>
[TestFixture]
public class CrashTests
{
    [Test]
    public async Task Kill_WhileWriting_LosesNothingThatWasAnswered()
    {
        var folder = Directory.CreateTempSubdirectory("crash-").FullName;
        try
        {
            var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
            for (var round = 0; round < 3; round++) await WriteUntilKilled(folder, round, written);

            using var cloud = LocalCloud.Start(new LocalCloudOptions { DataFolder = folder });
            using var s3 = Client(cloud.Endpoint, cloud.AccessKeyId, cloud.SecretAccessKey);
            foreach (var (key, content) in written)
            {
                using var got = await s3.GetObjectAsync("data", key);
                Assert.That(await new StreamReader(got.ResponseStream).ReadToEndAsync(), Is.EqualTo(content), key);
            }
            Assert.That(written, Has.Count.GreaterThan(30));
            // What no object names was swept away.
            var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data" });
            Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "blobs"), "*", SearchOption.AllDirectories).Count(), Is.EqualTo(listed.S3Objects.Count));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task WriteUntilKilled(string folder, int round, SortedDictionary<string, string> written)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Workspace.LocalCloud.Tests.dll"), folder]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        try
        {
            var endpoint = new Uri((await server.StandardOutput.ReadLineAsync())!);
            var key = RootKeys.Load(folder, TimeProvider.System);
            using var s3 = Client(endpoint, key.Id, key.Secret);
            if (round == 0) await s3.PutBucketAsync("data");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(async worker =>
            {
                for (var i = 0; ; i++)
                {
                    var (name, content) = ($"{round}-{worker}-{i.ToString(CultureInfo.InvariantCulture)}", string.Concat(Enumerable.Repeat($"{round}{worker}{i}", 500 + i)));
                    try
                    {
                        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = name, ContentBody = content });
                    }
                    catch (Exception e) when (e is AmazonServiceException or HttpRequestException or IOException or AmazonClientException)
                    {
                        return;
                    }
                    int count;
                    lock (written)
                    {
                        written[name] = content;
                        count = written.Count(pair => pair.Key.StartsWith($"{round}-", StringComparison.Ordinal));
                    }
                    // In the middle of the others' writes.
                    if (count == 40 + round) server.Kill();
                }
            }));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static AmazonS3Client Client(Uri endpoint, string key, string secret) => new(new BasicAWSCredentials(key, secret), new AmazonS3Config { ServiceURL = endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0, Timeout = TimeSpan.FromSeconds(60) });
}
