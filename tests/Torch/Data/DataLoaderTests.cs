using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Data;

/// <summary>Batches hold every example once, on any number of threads, and go away again.</summary>
[TestFixture]
public class DataLoaderTests
{
    private const int Examples = 23;

    [TestCase(1)]
    [TestCase(4)]
    public void Batches_InOrder_HoldEveryExampleOnce(int workers)
    {
        using var loader = utils.data.DataLoader(new Numbers(Examples), 5, num_worker: workers);

        var batches = loader.Select(batch => (batch["x"].shape, Values: batch["x"].select(1, 0).data<long>().ToArray())).ToList();

        Assert.That(batches, Has.Count.EqualTo(5).And.Count.EqualTo(loader.Count));
        Assert.That(batches.SelectMany(batch => batch.Values), Is.EqualTo(Enumerable.Range(0, Examples)));
        Assert.That(batches[0].shape, Is.EqualTo(new[] { 5L, 2 }));
        Assert.That(batches[^1].shape, Is.EqualTo(new[] { 3L, 2 }));
    }

    [TestCase(1)]
    [TestCase(4)]
    public void Batches_DropLast_LeavesOutWhatIsNotFull(int workers)
    {
        using var loader = utils.data.DataLoader(new Numbers(Examples), 5, drop_last: true, num_worker: workers);

        Assert.That(loader.Sum(batch => batch["x"].size(0)), Is.EqualTo(20));
        Assert.That(loader.Count, Is.EqualTo(4));
    }

    [Test]
    public void Batches_Shuffled_AreAPermutationThatTheSeedDecides()
    {
        using var first = utils.data.DataLoader(new Numbers(Examples), 5, shuffle: true, seed: 3);
        using var second = utils.data.DataLoader(new Numbers(Examples), 5, shuffle: true, seed: 3);
        using var other = utils.data.DataLoader(new Numbers(Examples), 5, shuffle: true, seed: 4);

        var (one, again, same, different) = (Order(first), Order(first), Order(second), Order(other));

        Assert.That(one, Is.EquivalentTo(Enumerable.Range(0, Examples)).And.EqualTo(same));
        Assert.That(again, Is.EquivalentTo(one).And.Not.EqualTo(one), "another epoch, another order");
        Assert.That(different, Is.Not.EqualTo(one));
    }

    [Test]
    public void Batches_GivenOrder_IsFollowed()
    {
        using var loader = utils.data.DataLoader(new Numbers(Examples), 2, new long[] { 7, 3, 7 });

        Assert.That(Order(loader), Is.EqualTo(new[] { 7, 3, 7 }));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Batches_NextAskedFor_DisposesTheOneBefore(int workers)
    {
        using var loader = utils.data.DataLoader(utils.data.TensorDataset(arange(12).view(6, 2), arange(6)), 2, num_worker: workers);
        var count = Tensor.TotalCount;

        IList<Tensor>? before = null;
        foreach (var batch in loader)
        {
            Assert.That(batch.Select(tensor => tensor.IsInvalid), Is.All.False);
            if (before is not null) Assert.That(before.Select(tensor => tensor.IsInvalid), Is.All.True);
            before = batch;
        }

        Assert.That(before!.Select(tensor => tensor.IsInvalid), Is.All.True);
        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(count), "the examples too");
    }

    [Test]
    public void Batches_InsideAScope_OutliveItsInnerOnes()
    {
        using var dataset = utils.data.TensorDataset(arange(6));
        using var loader = new DataLoader<IList<Tensor>, Pair>(dataset, 3, (examples, _) => new Pair(stack(examples.Select(example => example[0]))), disposeBatch: false, disposeDataset: false);

        using var scope = NewDisposeScope();
        var batches = loader.ToList();

        // A type that the loader knows nothing about.
        Assert.That(batches.Select(batch => batch.Values.sum().item<long>()), Is.EqualTo(new[] { 3, 12 }));
        foreach (var batch in batches) batch.Values.Dispose();
    }

    [TestCase(1)]
    [TestCase(4)]
    public void Dataset_KeepingItsTensors_IsReadAgainAndAgain(int workers)
    {
        using var dataset = new Kept(7);
        using var loader = utils.data.DataLoader(dataset, 3, num_worker: workers);

        for (var epoch = 0; epoch < 3; epoch++) Assert.That(loader.Sum(batch => batch["x"].sum().item<float>()), Is.EqualTo(21));
    }

    [TestCase(1)]
    [TestCase(4)]
    public void Dataset_Throwing_GivesItsOwnException(int workers)
    {
        using var loader = utils.data.DataLoader(new Numbers(Examples) { Bad = 13 }, 5, num_worker: workers);

        Assert.That(() => loader.ToList(), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("example 13 is broken"));
    }

    [Test]
    public void Dataset_ManyWorkers_IsReadOnSeveralThreads()
    {
        // Two examples at least are read at the same time, or the second signal never comes.
        using var meeting = new Barrier(2);
        using var loader = utils.data.DataLoader(new Meeting(meeting), 2, num_worker: 2);

        Assert.That(loader.Sum(batch => batch["x"].numel()), Is.EqualTo(2));
    }

    [Test]
    public void Dispose_Loader_DisposesItsDataset()
    {
        var dataset = new Numbers(3);

        utils.data.DataLoader(dataset, 2).Dispose();

        Assert.That(dataset.IsDisposed);
    }

    [Test]
    public void Create_BatchesOfNothing_AreRefused() =>
        Assert.That(() => utils.data.DataLoader(new Numbers(3), 0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("batchSize"));

    [Test]
    public void TensorDataset_TensorsOfDifferentLength_SaysWhich() =>
        Assert.That(() => utils.data.TensorDataset(zeros(3), zeros(4, 2)), Throws.ArgumentException.With.Message.Contains("3, 4"));

    [Test]
    public void TensorDataset_CallersTensorsDisposed_StillReads()
    {
        var x = arange(4);
        using var dataset = utils.data.TensorDataset(x);

        x.Dispose();

        using var example = dataset.GetTensor(3)[0];
        Assert.That(example.item<long>(), Is.EqualTo(3));
    }

    private static int[] Order(DataLoader loader) => [.. loader.SelectMany(batch => batch["x"].select(1, 0).data<long>().ToArray()).Select(value => (int)value)];

    private sealed record Pair(Tensor Values);

    private sealed class Numbers(long count) : utils.data.Dataset
    {
        internal long Bad { get; init; } = -1;

        internal bool IsDisposed { get; private set; }

        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index)
        {
            if (index == Bad) throw new InvalidDataException($"example {index} is broken");
            return new() { ["x"] = tensor(new[] { index, index * 10 }) };
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            IsDisposed = true;
        }
    }

    private sealed class Kept(int count) : utils.data.Dataset
    {
        private readonly Tensor[] _tensors = [.. Enumerable.Range(0, count).Select(i => full(1, i, float32))];

        public override long Count => _tensors.Length;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = _tensors[index] };
    }

    private sealed class Meeting(Barrier barrier) : utils.data.Dataset
    {
        public override long Count => 2;

        public override Dictionary<string, Tensor> GetTensor(long index)
        {
            if (!barrier.SignalAndWait(TimeSpan.FromSeconds(30))) throw new TimeoutException("nobody else came");
            return new() { ["x"] = tensor(index) };
        }
    }
}
