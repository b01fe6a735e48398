using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Training;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Training;

[TestFixture]
public sealed class ExampleBatchesTests
{
    private static readonly Arbitrary<(int Count, int BatchSize, int? Seed, int Epoch)> Settings = (
        from count in Gen.Choose(1, 60)
        from batchSize in Gen.Choose(1, 20)
        from seed in Gen.Choose(-3, 9)
        from epoch in Gen.Choose(0, 9)
        select (count, batchSize, seed < 0 ? (int?)null : seed, epoch)).ToArbitrary();

    [Test]
    public void ReadAsync_AnyEpoch_HasEveryExampleOnce() =>
        Prop.ForAll(Settings, setting =>
        {
            var batches = Read(setting, 0);
            return batches.SelectMany(batch => batch).Order().SequenceEqual(Enumerable.Range(0, setting.Count))
                && batches.Count == (setting.Count + setting.BatchSize - 1) / setting.BatchSize
                && batches.Take(batches.Count - 1).All(batch => batch.Length == setting.BatchSize);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void ReadAsync_FromABatchOn_IsTheRestOfTheEpoch() =>
        Prop.ForAll(Settings, Gen.Choose(0, 12).ToArbitrary(), (setting, first) =>
            Read(setting, first).Select(batch => string.Join(',', batch)).SequenceEqual(Read(setting, 0).Skip(first).Select(batch => string.Join(',', batch))))
            .QuickCheckThrowOnFailure();

    [Test]
    public void ReadAsync_AnotherEpoch_HasAnotherOrder()
    {
        var setting = (Count: 50, BatchSize: 50, Seed: (int?)1, Epoch: 0);

        Assert.That(Read(setting, 0)[0], Is.Not.EqualTo(Read(setting with { Epoch = 1 }, 0)[0]));
        Assert.That(Read(setting, 0)[0], Is.Not.EqualTo(Read(setting with { Seed = 2 }, 0)[0]));
    }

    [Test]
    public void Constructor_NothingToRead_IsRefused()
    {
        Assert.That(() => new ExampleBatches<int, int>([], rows => 0, 1), Throws.TypeOf<TrainingDataException>());
        Assert.That(() => new ExampleBatches<int, int>([1], rows => 0, 0), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("batchSize is 0"));
        using var x = zeros(3, 1);
        using var y = zeros(2, 1);
        Assert.That(() => TensorBatch.Source(x, y, 1), Throws.TypeOf<TrainingDataException>().With.Message.Contains("[3, 1] and the targets [2, 1]"));
    }

    private static List<int[]> Read((int Count, int BatchSize, int? Seed, int Epoch) setting, int first) =>
        new ExampleBatches<int, int[]>([.. Enumerable.Range(0, setting.Count)], examples => [.. examples], setting.BatchSize, setting.Seed)
            .ReadAsync(setting.Epoch, first).ToBlockingEnumerable().ToList();
}
