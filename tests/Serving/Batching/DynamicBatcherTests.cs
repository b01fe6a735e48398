using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Workspace.Serving.Batching;

namespace Workspace.Serving.Tests.Batching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DynamicBatcherTests : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(100);

    private readonly FakeTimeProvider _time = new();
    private readonly BlockingCollection<IReadOnlyList<int>> _batches = [];

    public void Dispose() => _batches.Dispose();

    [Test]
    public async Task Submit_ThreeRequestsOfABatchOfThree_GoTogetherWithoutWaiting()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay });

        var answers = await Task.WhenAll(batcher.SubmitAsync(1), batcher.SubmitAsync(2), batcher.SubmitAsync(3));

        Assert.That(answers, Is.EqualTo(new[] { 2, 4, 6 }));
        Assert.That(_batches.Single(), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Submit_OneRequest_LeavesAloneWhenTheDelayIsOver()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay });

        var answer = batcher.SubmitAsync(1);
        _time.Advance(Delay - TimeSpan.FromMilliseconds(1));
        var early = _batches.Count;
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.That(early, Is.Zero);
        Assert.That(await answer, Is.EqualTo(2));
    }

    [Test]
    public async Task Submit_SecondRequestLater_DoesNotProlongTheFirstOnesWait()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay });

        var first = batcher.SubmitAsync(1);
        _time.Advance(Delay / 2);
        var second = batcher.SubmitAsync(2);
        _time.Advance(Delay / 2);

        Assert.That(await Task.WhenAll(first, second), Is.EqualTo(new[] { 2, 4 }));
        Assert.That(_batches.Single(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Submit_WhileTheWorkerIsBusy_WaitsForItAndGoesAtOnceWhenOverdue()
    {
        using var busy = new ManualResetEventSlim();
        await using var batcher = new DynamicBatcher<int, int>(
            inputs =>
            {
                _batches.Add(inputs);
                if (inputs[0] == 0) busy.Wait();
                return inputs;
            },
            new BatchingOptions { BatchSize = 2, MaxBatchDelay = Delay, HandlerTimeout = TimeSpan.FromDays(1) }, _time);
        var first = batcher.SubmitAsync(0);
        _time.Advance(Delay);
        Assert.That(_batches.Take(), Is.EqualTo(new[] { 0 }));

        var second = batcher.SubmitAsync(1);
        _time.Advance(Delay * 2);
        Assert.That(batcher.QueueLength, Is.EqualTo(1));
        busy.Set();

        Assert.That(await Task.WhenAll(first, second), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(_batches.Take(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task Submit_OneBadItem_FailsAlone()
    {
        await using var batcher = new DynamicBatcher<int, int>(
            inputs => inputs.Contains(3) ? throw new InvalidOperationException("three") : inputs, new BatchingOptions { BatchSize = 5, MaxBatchDelay = Delay }, _time);

        var answers = Enumerable.Range(1, 5).Select(i => batcher.SubmitAsync(i)).ToList();

        Assert.That(async () => await answers[2], Throws.TypeOf<PredictionFailedException>().With.Message.EqualTo("The model failed on this request: InvalidOperationException: three"));
        answers.RemoveAt(2);
        Assert.That(await Task.WhenAll(answers), Is.EqualTo(new[] { 1, 2, 4, 5 }));
    }

    [TestCase(2)]
    [TestCase(4)]
    public async Task Submit_HandlerGivesAnotherNumberOfAnswers_FailsThemAllAndSaysBothNumbers(int answers)
    {
        await using var batcher = new DynamicBatcher<int, int>(_ => new int[answers], new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay }, _time);

        var tasks = Enumerable.Range(0, 3).Select(i => batcher.SubmitAsync(i)).ToList();

        foreach (var task in tasks)
            Assert.That(async () => await task, Throws.TypeOf<BatchCountException>().With.Message.Contains($"given 3 requests and gave {answers} answers"));
    }

    [Test]
    public async Task Submit_Withdrawn_LeavesTheQueue()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay });
        using var source = new CancellationTokenSource();

        var withdrawn = batcher.SubmitAsync(1, source.Token);
        var kept = batcher.SubmitAsync(2);
        await source.CancelAsync();
        _time.Advance(Delay);

        Assert.That(await kept, Is.EqualTo(4));
        Assert.That(async () => await withdrawn, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_batches.Single(), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task Submit_FullQueue_IsRefusedWithATimeToRetry()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay, QueueCapacity = 3, Workers = 1, HandlerTimeout = TimeSpan.FromDays(1) }, blocked: true, out var release);
        var first = Enumerable.Range(0, 3).Select(i => batcher.SubmitAsync(i)).ToList();
        _batches.Take();
        var waiting = Enumerable.Range(0, 3).Select(i => batcher.SubmitAsync(i)).ToList();

        var error = (await Assert.ThrowsAsync<QueueFullException>(() => batcher.SubmitAsync(7)))!;

        Assert.That((error.Capacity, error.RetryAfter), Is.EqualTo((3, TimeSpan.FromSeconds(1))));
        release.Set();
        await Task.WhenAll([.. first, .. waiting]);
    }

    [Test]
    public async Task Submit_HandlerHangs_FailsTheBatchAndTheNextOneHasAThread()
    {
        using var hang = new ManualResetEventSlim();
        await using var batcher = new DynamicBatcher<int, int>(
            inputs =>
            {
                _batches.Add(inputs);
                if (inputs[0] == 0) hang.Wait();
                return inputs;
            },
            new BatchingOptions { HandlerTimeout = TimeSpan.FromSeconds(5) }, _time);

        var hung = batcher.SubmitAsync(0);
        _batches.Take();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.That(async () => await hung, Throws.TypeOf<HandlerTimeoutException>().With.Message.Contains("a batch of 1 for more than 5 s"));
        Assert.That(batcher.AbandonedWorkers, Is.EqualTo(1));
        Assert.That(await batcher.SubmitAsync(1), Is.EqualTo(1));
        hang.Set();
        Assert.That(() => batcher.AbandonedWorkers, Is.Zero.After(5000, 1));
    }

    [Test]
    public async Task Dispose_AnswersWhatWaitsAtOnceAndTakesNoMore()
    {
        var batcher = Doubling(new BatchingOptions { BatchSize = 3, MaxBatchDelay = Delay });
        var waiting = batcher.SubmitAsync(1);

        await batcher.DisposeAsync();

        Assert.That(await waiting, Is.EqualTo(2));
        Assert.That(async () => await batcher.SubmitAsync(2), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Submit_AdaptiveDelay_DoesNotWaitForRequestsThatAreNotLikelyToCome()
    {
        await using var batcher = Doubling(new BatchingOptions { BatchSize = 8, MaxBatchDelay = TimeSpan.FromMilliseconds(50), AdaptiveDelay = true });
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(await batcher.SubmitAsync(1), Is.EqualTo(2));

        // Requests 1 ms apart are worth waiting for, as long as they take to fill the batch.
        for (var i = 0; i < 40; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            _ = batcher.SubmitAsync(i);
        }
        _time.Advance(TimeSpan.FromMilliseconds(50));
        while (_batches.Sum(b => b.Count) < 41) await Task.Yield();
        Assert.That(_batches.Max(b => b.Count), Is.GreaterThan(1));
    }

    [Test]
    public void Options_OutOfRange_SayWhichAndWhatIsAllowed()
    {
        Assert.That(() => Doubling(new BatchingOptions { BatchSize = 0 }), Throws.TypeOf<ServingSettingException>().With.Message.EqualTo("BatchSize is 0, but must be between 1 and 65,536."));
        Assert.That(() => Doubling(new BatchingOptions { BatchSize = 8, QueueCapacity = 4 }), Throws.TypeOf<ServingSettingException>().With.Message.Contains("at least the batch size, 8"));
        Assert.That(() => BatchingOptions.FromEnvironment(name => name == "SAGEMAKER_TS_BATCH_SIZE" ? "three" : null), Throws.TypeOf<ServingSettingException>().With.Message.Contains("SAGEMAKER_TS_BATCH_SIZE is three"));
    }

    [Test]
    public void FromEnvironment_TorchServesNames_AreRead()
    {
        var values = new Dictionary<string, string> { ["SAGEMAKER_TS_BATCH_SIZE"] = "3", ["SAGEMAKER_TS_MAX_BATCH_DELAY"] = "100000", ["SAGEMAKER_TS_MAX_WORKERS"] = "2" };

        var options = BatchingOptions.FromEnvironment(values.GetValueOrDefault);

        Assert.That((options.BatchSize, options.MaxBatchDelay, options.Workers), Is.EqualTo((3, TimeSpan.FromSeconds(100), 2)));
    }

    private DynamicBatcher<int, int> Doubling(BatchingOptions options) => Doubling(options, blocked: false, out _);

    private DynamicBatcher<int, int> Doubling(BatchingOptions options, bool blocked, out ManualResetEventSlim release)
    {
        var gate = release = new ManualResetEventSlim(!blocked);
        return new DynamicBatcher<int, int>(
            inputs =>
            {
                _batches.Add(inputs);
                gate.Wait();
                return [.. inputs.Select(i => 2 * i)];
            },
            options, _time);
    }
}
