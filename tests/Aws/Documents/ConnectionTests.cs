using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Workspace.Aws.Documents;
using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.Aws.Tests.Documents;

/// <summary>Users, certificates, and everything that can be wrong between client and server.</summary>
[TestFixture]
public class ConnectionTests
{
    private const string Password = "pa:ss/w@rd%é";

    private string _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("connection-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Cluster_WithUserTlsAndReplicaSet_IsReachedByTheStringAwsGives()
    {
        using var certificate = SelfSigned();
        await using var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder, User = "teacher", Password = Password, Certificate = certificate, ReplicaSet = "rs0" });
        var bundle = Path.Combine(_folder, "bundle.pem");
        await File.WriteAllTextAsync(bundle, certificate.ExportCertificatePem());
        using var client = new DocumentClient(DocumentConnection.ForCluster("127.0.0.1", server.EndPoint.Port, "teacher", Password, bundle));

        await client.Database("proteins").Collection("proteins").InsertOneAsync(new BsonDocument { ["seq"] = "MK" });

        Assert.That(await client.Database("proteins").Collection("proteins").CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Certificate_OfAnotherAuthority_IsRefusedWithoutThePassword()
    {
        using var certificate = SelfSigned();
        using var other = SelfSigned();
        await using var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder, User = "teacher", Password = Password, Certificate = certificate, ReplicaSet = "rs0" });
        var bundle = Path.Combine(_folder, "bundle.pem");
        await File.WriteAllTextAsync(bundle, other.ExportCertificatePem());
        using var client = new DocumentClient(DocumentConnection.ForCluster("127.0.0.1", server.EndPoint.Port, "teacher", Password, bundle) + "&serverSelectionTimeoutMS=1500");

        var error = (await Assert.ThrowsAsync<DocumentConnectionException>(async () => await client.PingAsync()))!;

        Assert.That(error.ToString(), Does.Not.Contain(Password).And.Not.Contain(Uri.EscapeDataString(Password)).And.Not.Contain("teacher"));
    }

    [Test]
    public async Task Password_Wrong_SaysSoWithoutIt()
    {
        await using var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder, User = "teacher", Password = Password });
        using var client = new DocumentClient(server.ConnectionString.Replace("//", "//teacher:wr0ng-guess@", StringComparison.Ordinal));

        var error = (await Assert.ThrowsAsync<DocumentAuthenticationException>(async () => await client.Database("a").Collection("b").FindOneAsync()))!;

        Assert.That(error.ToString(), Does.Contain("refused user or password").And.Not.Contain("wr0ng-guess").And.Not.Contain("teacher"));
    }

    [TestCase("mongodb://teacher:s3cret/x@host/", TestName = "a slash in the password")]
    [TestCase("mongodb://teacher:s3cret@host:notaport/", TestName = "no port")]
    [TestCase("mongodb://teacher:s3cret@host/?tlz=true", TestName = "a misspelt option")]
    [TestCase("mongodb://teacher:s3cret@host/?tls=maybe", TestName = "an impossible value")]
    [TestCase("http://teacher:s3cret@host/", TestName = "another scheme")]
    [TestCase("mongodb://teacher:s3cret@", TestName = "no host")]
    public void ConnectionString_Wrong_SaysWhatIsWrongWithoutThePassword(string connectionString) =>
        Assert.That(() => new DocumentClient(connectionString), Throws.TypeOf<DocumentConnectionStringException>().With.Message.Contains("cannot be used").And.Message.Not.Contains("s3cret"));

    [Test]
    public void Server_NotThere_SaysWhereItLooked()
    {
        using var client = new DocumentClient("mongodb://teacher:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=300&retryWrites=false");

        Assert.That(async () => await client.PingAsync(), Throws.TypeOf<DocumentConnectionException>().With.Message.Contains("127.0.0.1:1").And.Message.Contains("Is the server running").And.Message.Not.Contains("s3cret"));
    }

    [Test]
    public async Task Waiting_Cancelled_EndsAtOnce()
    {
        // Accepts nobody: the client waits for its first answer.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var client = new DocumentClient($"mongodb://{silent.LocalEndpoint}/?serverSelectionTimeoutMS=2000&connectTimeoutMS=1000&retryWrites=false");
        using var stop = new CancellationTokenSource();

        var ping = client.PingAsync(stop.Token);
        await stop.CancelAsync();

        Assert.That(async () => await ping, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Server_AnsweringGarbage_IsAConnectionError()
    {
        using var garbage = new TcpListener(IPAddress.Loopback, 0);
        garbage.Start();
        using var stop = new CancellationTokenSource();
        var answering = AnswerGarbageAsync(garbage, stop.Token);
        using (var client = new DocumentClient($"mongodb://{garbage.LocalEndpoint}/?serverSelectionTimeoutMS=1000&retryWrites=false"))
            Assert.That(async () => await client.PingAsync(), Throws.TypeOf<DocumentConnectionException>());

        await stop.CancelAsync();
        await answering;
    }

    [Test]
    public async Task Server_KilledInMidstream_EndsTheStreamWithAConnectionError()
    {
        using var host = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Workspace.LocalCloud.Host.dll"), _folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var client = new DocumentClient($"{await host.StandardOutput.ReadLineAsync()}&serverSelectionTimeoutMS=1000");
        var things = client.Database("d").Collection("c");
        await things.InsertManyAsync(Enumerable.Range(0, 3000).Select(i => new BsonDocument { ["_id"] = i, ["pad"] = new byte[2000] }));
        var seen = 0;

        Assert.That(
            async () =>
            {
                await foreach (var _ in things.Find(options: new FindOptions { BatchSize = 20 }))
                    if (++seen == 30) host.Kill();
            },
            Throws.InstanceOf<DocumentDatabaseException>().With.Message.Contains("connection broke"));
        Assert.That(seen, Is.InRange(30, 2999));
        await host.WaitForExitAsync();
    }

    [Test]
    public void Client_Disposed_RefusesToWork()
    {
        var client = new DocumentClient("mongodb://127.0.0.1:1/");
        client.Dispose();

        Assert.That(async () => await client.PingAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static async Task AnswerGarbageAsync(TcpListener listener, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop);
                await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), stop);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The client left first, or the test is over.
            }
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // A key from a file is one that the TLS library takes.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
