using System.Runtime.CompilerServices;
using Workspace.Learn.Streaming;
using Workspace.Learn.Training;

namespace Workspace.Learn.Tests.Streaming;

internal sealed class StreamingBatchesTests
{
    [TestCase(0)]
    [TestCase(7)]
    public async Task Read_FromALaterBatch_GoesOnWithTheSameBatches(int shuffle)
    {
        var batches = new StreamingBatches<int, int, int, int[]>(await OpenAsync(10, shuffle), examples => [.. examples.Select(e => e.Item)], batchSize: 3);

        var all = await batches.ReadAsync(epoch: 2).ToListAsync();
        var rest = await batches.ReadAsync(epoch: 2, firstBatch: 2).ToListAsync();

        Assert.That(all.Select(b => b.Length), Is.EqualTo(new[] { 3, 3, 3, 1 }));
        Assert.That(all.SelectMany(b => b), Is.EquivalentTo(Enumerable.Range(0, 10)));
        Assert.That(rest, Is.EqualTo(all.Skip(2)));
        Assert.That(batches.BatchCount, Is.EqualTo(4));
    }

    [Test]
    public async Task Create_EmptyStreamOrBatchSize_SaysWhatIsWrong()
    {
        var (empty, some) = (await OpenAsync(0, 0), await OpenAsync(3, 0));

        Assert.That(() => new StreamingBatches<int, int, int, int>(empty, e => e.Count, 1), Throws.TypeOf<TrainingDataException>().With.Message.Contains("no examples"));
        Assert.That(() => new StreamingBatches<int, int, int, int>(some, e => e.Count, 0), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("batchSize is 0"));
    }

    private static Task<StreamingDataset<int, int, int>> OpenAsync(int count, int shuffle) =>
        StreamingDataset.OpenAsync(new Numbers(count), new StreamingOptions { BatchSize = 4, ShuffleBuffer = shuffle, Seed = 1 });

    private sealed class Numbers(int count) : IStreamingSource<int, int, int>
    {
        public async IAsyncEnumerable<KeyValuePair<int, int>> ReadLabelsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            for (var i = 0; i < count; i++) yield return new(i, i % 2);
        }

        public async IAsyncEnumerable<KeyValuePair<int, int>> ReadItemsAsync(IReadOnlyList<int> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (var key in keys) yield return new(key, key);
        }

        public bool IsTransient(Exception error) => false;
    }
}
