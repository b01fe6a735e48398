using Workspace.Aws.Documents;
using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;

namespace Workspace.Aws.Tests.Documents;

/// <summary>The cases that pymongo passes against the local server (<c>tests/LocalCloud/Services/DocumentDb/Behaviour</c>), by our client.</summary>
[TestFixture]
public class BehaviourTests : ServerFixture
{
    private static IEnumerable<TestCaseData> Cases() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Behaviour"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(path => ExtendedJson.Read(File.ReadAllText(path)).AsArray)
            .Select(value => new TestCaseData(value.AsDocument).SetArgDisplayNames(value.AsDocument["name"].AsString));

    [TestCaseSource(nameof(Cases))]
    public async Task Case(BsonDocument description)
    {
        var database = Client.Database("behaviour");
        await database.DropAsync();
        foreach (var (name, documents) in description["documents"].AsDocument) await database.Collection(name).InsertManyAsync(documents.AsArray.Select(document => document.AsDocument));

        foreach (var step in description["steps"].AsArray.Select(step => step.AsDocument))
        {
            if (step["error"] is { IsMissing: false } code)
            {
                Assert.That(async () => await database.RunWriteCommandAsync(step["command"].AsDocument), Throws.TypeOf<DocumentCommandException>().With.Property(nameof(DocumentCommandException.Code)).EqualTo(code.AsInt32), step["command"].ToString());
                continue;
            }
            var reply = await database.RunWriteCommandAsync(step["command"].AsDocument);
            var batch = step["batch"];
            if (batch.IsMissing) Assert.That(Contains(reply, step["reply"]), Is.True, $"{step["command"]}\n  expected {step["reply"]}\n  but was  {reply}");
            else Assert.That(Same(reply["cursor"].AsDocument["firstBatch"], batch), Is.True, $"{step["command"]}\n  expected {batch}\n  but was  {reply["cursor"].AsDocument["firstBatch"]}");
        }
    }

    private static bool Contains(BsonValue actual, BsonValue expected) => (actual.Type, expected.Type) switch
    {
        (BsonType.Document, BsonType.Document) => expected.AsDocument.All(field => Contains(actual.AsDocument[field.Key], field.Value)),
        (BsonType.Array, BsonType.Array) => actual.AsArray.Count == expected.AsArray.Count && actual.AsArray.Zip(expected.AsArray).All(pair => Contains(pair.First, pair.Second)),
        _ => Same(actual, expected),
    };

    // The files write numbers as people do, without their width.
    private static bool Same(BsonValue a, BsonValue b) => (a.Type, b.Type) switch
    {
        (BsonType.Document, BsonType.Document) => a.AsDocument.Count == b.AsDocument.Count && a.AsDocument.Zip(b.AsDocument).All(pair => pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        (BsonType.Array, BsonType.Array) => a.AsArray.Count == b.AsArray.Count && a.AsArray.Zip(b.AsArray).All(pair => Same(pair.First, pair.Second)),
        _ => a.IsNumber && b.IsNumber ? a.ToDouble() == b.ToDouble() : a == b,
    };
}
