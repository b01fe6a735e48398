using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Workspace.Serving.Batching;

namespace Workspace.Serving.Tests.Batching;

/// <summary>Whatever comes in whatever order: every request gets its own answer, once.</summary>
internal sealed class DynamicBatcherProperties
{
    private enum Move
    {
        Submit,
        SubmitBad,
        Withdraw,
        Pass,
    }

    [Test]
    public void AnySchedule_EveryRequestIsAnsweredOnceInOrderAndNoBatchIsTooLarge()
    {
        var moves = Gen.Frequency((6, Gen.Constant(Move.Submit)), (1, Gen.Constant(Move.SubmitBad)), (1, Gen.Constant(Move.Withdraw)), (3, Gen.Constant(Move.Pass))).ListOf();
        var cases = from schedule in moves from size in Gen.Choose(1, 6) from workers in Gen.Choose(1, 3) select (schedule, size, workers);

        Prop.ForAll(cases.ToArbitrary(), c => RunAsync(c.schedule, c.size, c.workers).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static async Task RunAsync(IEnumerable<Move> schedule, int size, int workers)
    {
        var time = new FakeTimeProvider();
        var answeredInHandler = new ConcurrentDictionary<int, int>();
        var largest = 0;
        var batcher = new DynamicBatcher<int, int>(
            inputs =>
            {
                lock (answeredInHandler) largest = Math.Max(largest, inputs.Count);
                if (inputs.Any(i => i < 0)) throw new InvalidOperationException();
                foreach (var input in inputs) answeredInHandler.AddOrUpdate(input, 1, (_, n) => n + 1);
                return [.. inputs.Select(i => 10 * i)];
            },
            new BatchingOptions { BatchSize = size, Workers = workers, MaxBatchDelay = TimeSpan.FromMilliseconds(10) }, time);
        List<(int Input, Task<int> Answer, CancellationTokenSource Source)> requests = [];
        var number = 0;
        foreach (var move in schedule)
        {
            switch (move)
            {
                case Move.Submit or Move.SubmitBad:
                    var source = new CancellationTokenSource();
                    var input = move == Move.Submit ? ++number : -++number;
                    requests.Add((input, batcher.SubmitAsync(input, source.Token), source));
                    break;
                case Move.Withdraw when requests.Count > 0: await requests[^1].Source.CancelAsync(); break;
                default: time.Advance(TimeSpan.FromMilliseconds(4)); break;
            }
        }

        await batcher.DisposeAsync();

        foreach (var (input, answer, source) in requests)
        {
            // Answers are told on other threads, so the last may still be on their way.
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(20)));
            Assert.That(answer.IsCompleted, $"request {input} was lost");
            if (answer.IsCanceled) Assert.That(source.IsCancellationRequested);
            else if (answer.IsFaulted) Assert.That(input, Is.Negative);
            else Assert.That(await answer, Is.EqualTo(10 * input));
            source.Dispose();
        }
        Assert.That(answeredInHandler.Values, Is.All.EqualTo(1));
        Assert.That(largest, Is.LessThanOrEqualTo(size));
    }
}
