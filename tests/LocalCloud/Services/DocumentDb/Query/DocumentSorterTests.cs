using Workspace.LocalCloud.Services.DocumentDb.Query;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb.Query;

[TestFixture]
public class DocumentSorterTests
{
    private const int Seed = 5;

    [TestCase(long.MaxValue, 1_000_000)]
    [TestCase(long.MaxValue, 2_000)]
    [TestCase(50, 1_000_000)]
    [TestCase(50, 2_000)]
    [TestCase(1, 10)]
    public void Sort_InMemoryOrInAFile_IsStableAndKeepsTheFirst(long limit, long mostBytes)
    {
        var random = new Random(Seed);
        var rows = Enumerable.Range(0, 5000).Select(i => (Key: new[] { (byte)random.Next(20) }, Document: BitConverter.GetBytes(i))).ToList();

        var sorted = new DocumentSorter(limit, mostBytes).Sort(rows).Select(document => BitConverter.ToInt32(document));

        var expected = rows.OrderBy(row => row.Key[0]).Select(row => BitConverter.ToInt32(row.Document)).Take((int)Math.Min(limit, rows.Count));
        Assert.That(sorted.ToList(), Is.EqualTo(expected.ToList()));
    }
}
