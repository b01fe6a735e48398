using Workspace.Aws.Documents;
using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.Documents;

namespace Workspace.Tests.Documents;

internal sealed class DocumentServiceTests
{
    [Test]
    public async Task Start_Embedded_TakesDocumentsAndRefusesWhoHasNoPassword()
    {
        await using var service = DocumentService.Start();
        await service.Client.Database("test").Collection("things").InsertOneAsync(new BsonDocument { ["_id"] = 1 });
        using var other = new DocumentClient(service.ConnectionString);
        using var stranger = new DocumentClient($"mongodb://{service.ToString()[^(service.ToString().Length - service.ToString().LastIndexOf(' ') - 1)..]}/?retryWrites=false");

        Assert.That(service.IsEmbedded);
        Assert.That(await other.Database("test").Collection("things").CountAsync(), Is.EqualTo(1));
        Assert.That(async () => await stranger.Database("test").Collection("things").CountAsync(), Throws.InstanceOf<DocumentDatabaseException>());
    }

    [Test]
    public async Task ToString_NeverHoldsThePassword()
    {
        await using var service = DocumentService.Start();

        var password = service.ConnectionString.Split(':', '@')[2];
        Assert.That(password, Has.Length.EqualTo(32));
        Assert.That(service.ToString(), Does.Not.Contain(password));
    }
}
