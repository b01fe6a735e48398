using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb;

/// <summary>Debian's pymongo, a client that we did not write, against the server.</summary>
[TestFixture]
public class PymongoTests
{
    // Debian's own Python: it has the packages that ./workspace test installs.
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static string Here => Path.Combine(TestContext.CurrentContext.TestDirectory, "Services", "DocumentDb");

    [OneTimeSetUp]
    public async Task NeedPymongo()
    {
        if (!File.Exists(Python) || (await RunAsync("-c", "import pymongo")).Status != 0) Assert.Ignore("pymongo is missing: apt-get install python3-pymongo");
    }

    [Test]
    public async Task Behaviour_AllCasesAndItsOwnCalls_AreAsMongoDbHasThem()
    {
        await using var database = LocalDatabase.Start();

        var (status, output) = await RunAsync(Path.Combine(Here, "pymongo_behaviour.py"), database.Server.ConnectionString, Path.Combine(Here, "Behaviour"));

        Assert.That(status, Is.Zero, output);
        Assert.That(output, Does.Match(@"2\d\d checks, 0 failed"));
    }

    [Test]
    public async Task ReplicaSetWithUserAndTls_TheTutorialsConnectionString_Works()
    {
        using var certificate = SelfSigned();
        await using var database = LocalDatabase.Start(options => options with { User = "teacher", Password = "pa:ss/w@rd", Certificate = certificate, ReplicaSet = "rs0" });
        var bundle = Path.Combine(database.Folder, "bundle.pem");
        await File.WriteAllTextAsync(bundle, certificate.ExportCertificatePem());
        var uri = $"mongodb://teacher:pa%3Ass%2Fw%40rd@{database.Server.EndPoint}/?tls=true&tlsCAFile={bundle}&replicaSet=rs0&readPreference=secondaryPreferred&retryWrites=false";

        var (status, output) = await RunAsync(
            "-c", "import sys, pymongo; c = pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=8000)['proteins']['proteins']; c.insert_many([{'seq': 'MK'}] * 1 + [{'seq': 'A'}]); print(c.count_documents({}))", uri);

        Assert.That(output.Trim(), Is.EqualTo("2"));
        Assert.That(status, Is.Zero);
    }

    [TestCase("teacher", "wrong", "Authentication failed")]
    [TestCase("nobody", "secret", "Authentication failed")]
    [TestCase("", "", "requires authentication")]
    public async Task User_WithoutTheRightPassword_IsRefused(string user, string password, string problem)
    {
        await using var database = LocalDatabase.Start(options => options with { User = "teacher", Password = "secret" });
        var uri = database.Server.ConnectionString.Replace("//", user.Length == 0 ? "//" : $"//{user}:{password}@", StringComparison.Ordinal);

        var (status, output) = await RunAsync("-c", "import sys, pymongo; pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=8000)['a']['b'].find_one()", uri);

        Assert.That(status, Is.Not.Zero);
        Assert.That(output, Does.Contain(problem));
    }

    [Test]
    public async Task RetryableWrites_OnAReplicaSet_SayWhatToAdd()
    {
        await using var database = LocalDatabase.Start(options => options with { ReplicaSet = "rs0" });

        var (_, output) = await RunAsync("-c", "import sys, pymongo; pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=8000)['a']['b'].insert_one({})", database.Server.ConnectionString.Replace("retryWrites=false", "retryWrites=true", StringComparison.Ordinal));

        Assert.That(output, Does.Contain("Add retryWrites=false to the connection string"));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // A key from a file is one that the TLS library takes.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
        return (process.ExitCode, await output + await error);
    }
}
