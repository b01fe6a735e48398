using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Streaming;

namespace Workspace.Learn.Tests.Streaming;

[TestFixture]
public class StreamingDatasetTests
{
    // Items in memory, which counts what is out at once and can lose its connection.
    private sealed class Source(int count) : IStreamingSource<int, bool, string>
    {
        private int _reads;

        public HashSet<int> Gone { get; } = [];

        /// <summary>Whether a read, by its number from 1, breaks off after so many items; −1 never.</summary>
        public Func<int, int> BreaksAfter { get; set; } = _ => -1;

        public int Reads => _reads;

        public int LargestRead { get; private set; }

        public async IAsyncEnumerable<KeyValuePair<int, bool>> ReadLabelsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            for (var i = 0; i < count; i++) yield return new(i, i % 3 == 0);
        }

        public async IAsyncEnumerable<KeyValuePair<int, string>> ReadItemsAsync(IReadOnlyList<int> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            var left = BreaksAfter(Interlocked.Increment(ref _reads));
            LargestRead = Math.Max(LargestRead, keys.Count);
            // A database gives them in an order of its own.
            foreach (var key in keys.Reverse())
            {
                if (left-- == 0) throw new IOException("connection lost");
                if (!Gone.Contains(key)) yield return new(key, $"item {key}");
            }
        }

        public bool IsTransient(Exception error) => error is IOException;
    }

    private static StreamingOptions Quick => new() { BatchSize = 7, RetryDelay = TimeSpan.Zero };

    private static async Task<List<int>> ReadAsync(Source source, StreamingOptions options, int epoch = 0)
    {
        var dataset = await StreamingDataset.OpenAsync(source, options);
        var keys = new List<int>();
        await foreach (var example in dataset.ReadAsync(epoch))
        {
            Assert.That((example.Item, example.Label), Is.EqualTo(($"item {example.Key}", example.Key % 3 == 0)));
            keys.Add(example.Key);
        }
        return keys;
    }

    [Test]
    public async Task Read_OneWorker_KeepsTheOrderAndReadsInBatches()
    {
        var source = new Source(50);

        var keys = await ReadAsync(source, Quick);

        Assert.That(keys, Is.EqualTo(Enumerable.Range(0, 50)));
        Assert.That((source.Reads, source.LargestRead), Is.EqualTo((8, 7)));
    }

    [Test]
    public void Read_AnySizes_BringsEveryItemOnceInTheSameOrderAgain() =>
        Prop.ForAll(Gen.Choose(0, 120).ToArbitrary(), Gen.Choose(1, 20).SelectMany(batch => Gen.Choose(1, 5).SelectMany(workers => Gen.Choose(0, 30).Select(buffer => (batch, workers, buffer)))).ToArbitrary(), (count, sizes) =>
        {
            var options = Quick with { BatchSize = sizes.Item1, Workers = sizes.Item2, ShuffleBuffer = sizes.Item3, Seed = 4 };
            var (first, second) = (ReadAsync(new Source(count), options).GetAwaiter().GetResult(), ReadAsync(new Source(count), options).GetAwaiter().GetResult());
            return first.SequenceEqual(second) && first.Order().SequenceEqual(Enumerable.Range(0, count));
        }).QuickCheckThrowOnFailure();

    [Test]
    public async Task Shuffle_OfAnotherEpochOrSeed_IsAnother()
    {
        var options = Quick with { ShuffleBuffer = 20, Seed = 1 };

        var first = await ReadAsync(new Source(100), options);
        var nextEpoch = await ReadAsync(new Source(100), options, epoch: 1);
        var otherSeed = await ReadAsync(new Source(100), options with { Seed = 2 });

        Assert.That(first, Is.Not.EqualTo(Enumerable.Range(0, 100)));
        Assert.That(nextEpoch, Is.Not.EqualTo(first));
        Assert.That(otherSeed, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Shares_OfHosts_AreApartAndComplete()
    {
        var dataset = await StreamingDataset.OpenAsync(new Source(50), Quick with { Workers = 2 });

        var shares = new List<List<int>>();
        for (var host = 0; host < 3; host++)
        {
            shares.Add([]);
            await foreach (var example in dataset.ReadShareAsync(host, 3)) shares[host].Add(example.Key);
        }

        Assert.That(shares.Select(share => share.Count), Is.EqualTo(new[] { 17, 17, 16 }));
        Assert.That(shares.SelectMany(share => share).Order(), Is.EqualTo(Enumerable.Range(0, 50)));
    }

    [Test]
    public async Task Connection_LostNowAndThen_LosesNothingAndAsksOnlyForTheRest()
    {
        var source = new Source(50) { BreaksAfter = read => read % 2 == 1 ? 3 : -1 };

        var keys = await ReadAsync(source, Quick with { Workers = 3 });

        Assert.That(keys.Order(), Is.EqualTo(Enumerable.Range(0, 50)));
    }

    [Test]
    public async Task Connection_ThatBringsLittleEachTime_IsNotGivenUp()
    {
        var source = new Source(20) { BreaksAfter = _ => 1 };

        Assert.That(await ReadAsync(source, Quick with { BatchSize = 20, MaxAttempts = 2 }), Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [Test]
    public void Connection_LostForGood_SaysHowOftenItWasTried()
    {
        var source = new Source(50) { BreaksAfter = read => read > 2 ? 0 : -1 };

        Assert.That(async () => await ReadAsync(source, Quick with { MaxAttempts = 3 }), Throws.TypeOf<StreamLostException>()
            .With.Property(nameof(StreamLostException.Attempts)).EqualTo(3).And.Message.Contains("7 items").And.Message.Contains("connection lost"));
        Assert.That(source.Reads, Is.EqualTo(5));
    }

    [Test]
    public async Task Items_Gone_FailOrAreSkipped()
    {
        var source = new Source(20);
        source.Gone.UnionWith([3, 4]);

        Assert.That(async () => await ReadAsync(source, Quick), Throws.TypeOf<ItemsMissingException>().With.Message.Contains("2 items are gone").And.Message.Contains("3, 4"));
        Assert.That(await ReadAsync(source, Quick with { SkipMissing = true }), Has.Count.EqualTo(18).And.No.Member(3));
    }

    [Test]
    public async Task Reading_LeftEarly_StopsTheWorkers()
    {
        var source = new Source(10_000);
        var dataset = await StreamingDataset.OpenAsync(source, Quick with { Workers = 4 });

        await foreach (var example in dataset.ReadAsync())
            if (example.Key > 5) break;

        // Each worker may be one batch ahead in its channel, and at work on one.
        Assert.That(source.Reads, Is.LessThanOrEqualTo(4 * 3));
    }

    [Test]
    public async Task Where_KeepsOneSplit()
    {
        var dataset = await StreamingDataset.OpenAsync(new Source(30), Quick);

        var positive = dataset.Where((_, label) => label);

        Assert.That((dataset.Count, positive.Count), Is.EqualTo((30, 10)));
    }

    [TestCase(0, 1, 0)]
    [TestCase(1, 0, 0)]
    [TestCase(1, 1, -1)]
    public void Options_OutOfRange_AreRefused(int batch, int workers, int buffer) =>
        Assert.That(async () => await StreamingDataset.OpenAsync(new Source(1), new StreamingOptions { BatchSize = batch, Workers = workers, ShuffleBuffer = buffer }), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
