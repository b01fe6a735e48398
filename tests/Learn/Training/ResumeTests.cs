using TorchSharp;
using Workspace.Core.Progress;
using Workspace.Learn.Training;
using Workspace.Learn.Training.Checkpoints;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Training;

/// <summary>A training that was interrupted and goes on ends as one that ran through: with the same bits.</summary>
[TestFixture]
public sealed class ResumeTests
{
    // 37 rows in batches of 8: five steps an epoch.
    private const int Epochs = 4;
    private const int StepsPerEpoch = 5;

    private static readonly Dictionary<string, (SchedulerPace Pace, Func<optim.Optimizer, optim.lr_scheduler.LRScheduler>? Make)> Schedulers = new()
    {
        ["none"] = (SchedulerPace.Epoch, null),
        ["StepLR"] = (SchedulerPace.Epoch, optimizer => optim.lr_scheduler.StepLR(optimizer, 1, 0.5)),
        ["MultiplicativeLR"] = (SchedulerPace.Epoch, optimizer => optim.lr_scheduler.MultiplicativeLR(optimizer, epoch => 1 / (1.0 + epoch))),
        ["ReduceLROnPlateau"] = (SchedulerPace.Epoch, optimizer => optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience: 0, threshold: 0.5)),
        ["OneCycleLR"] = (SchedulerPace.Batch, optimizer => optim.lr_scheduler.OneCycleLR(optimizer, 0.05, total_steps: (Epochs * StepsPerEpoch) + 1)),
    };

    private static IEnumerable<TestCaseData> Interruptions() =>
        from scheduler in Schedulers.Keys
        from step in new[] { 1, 3, StepsPerEpoch, StepsPerEpoch + 1, (2 * StepsPerEpoch) + 4, (Epochs * StepsPerEpoch) - 1 }
        select new TestCaseData(scheduler, step);

    [TestCaseSource(nameof(Interruptions))]
    public async Task FitAsync_InterruptedAndResumed_EqualsUninterruptedBitForBit(string scheduler, int step)
    {
        var expected = await RunThroughAsync(scheduler);
        using var folder = new TemporaryFolder();
        var options = Options(scheduler) with { CheckpointFolder = folder.File("checkpoints") };

        using (var interrupted = new SmallTraining(Schedulers[scheduler].Make))
        {
            using var cancellation = new CancellationTokenSource();
            var steps = 0;
            var trainer = interrupted.Trainer(options, (outputs, targets) =>
            {
                if (interrupted.Model.training && ++steps == step) cancellation.Cancel();
                return nn.functional.mse_loss(outputs, targets);
            });
            Assert.That(async () => await trainer.FitAsync(interrupted.Train(), interrupted.Validation(), cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        }
        // Another process would not have drawn the same numbers in between.
        using (var drawn = rand(100)) Assert.That(drawn.numel(), Is.EqualTo(100));
        using var resumed = new SmallTraining(Schedulers[scheduler].Make);
        var result = await resumed.Trainer(options).FitAsync(resumed.Train(), resumed.Validation());

        Assert.That(result.ResumedAtStep, Is.EqualTo(step));
        Assert.That(resumed.Bits(), Is.EqualTo(expected.Bits));
        Assert.That(Figures(result), Is.EqualTo(expected.Figures));
    }

    [Test]
    public async Task FitAsync_CheckpointEveryFewBatches_ResumesFromTheNewest()
    {
        var expected = await RunThroughAsync("StepLR");
        using var folder = new TemporaryFolder();
        var options = Options("StepLR") with { CheckpointFolder = folder.File("checkpoints"), CheckpointEveryBatches = 3, KeepCheckpoints = 100 };
        using (var first = new SmallTraining(Schedulers["StepLR"].Make)) await first.Trainer(options with { Epochs = 2 }).FitAsync(first.Train(), first.Validation());
        // As after a crash in the second epoch: the checkpoints from its end on were never written.
        Assert.That(Names(folder), Is.EqualTo(new[] { "checkpoint-0000000003", "checkpoint-0000000005", "checkpoint-0000000006", "checkpoint-0000000009", "checkpoint-0000000010" }));
        Directory.Delete(Path.Combine(folder.File("checkpoints"), "checkpoint-0000000010"), recursive: true);

        using var resumed = new SmallTraining(Schedulers["StepLR"].Make);
        var result = await resumed.Trainer(options).FitAsync(resumed.Train(), resumed.Validation());

        Assert.That(result.ResumedAtStep, Is.EqualTo(9));
        Assert.That(resumed.Bits(), Is.EqualTo(expected.Bits));
    }

    [Test]
    public async Task FitAsync_FinishedTraining_IsNotTrainedAgain()
    {
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints") };
        using var first = new SmallTraining();
        var result = await first.Trainer(options).FitAsync(first.Train(), first.Validation());

        using var second = new SmallTraining();
        var again = await second.Trainer(options).FitAsync(second.Train(), second.Validation());

        Assert.That(second.Bits(), Is.EqualTo(first.Bits()));
        Assert.That(Figures(again), Is.EqualTo(Figures(result)));
        Assert.That(Names(folder), Is.EqualTo(new[] { "checkpoint-0000000015", "checkpoint-0000000020" }));
    }

    [TestCase("model.dat")]
    [TestCase("training.json")]
    [TestCase("random.dat")]
    public async Task FitAsync_NewestCheckpointDamaged_GoesOnFromTheOneBeforeAndSaysSo(string file)
    {
        var expected = await RunThroughAsync("none");
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints") };
        using (var first = new SmallTraining()) await first.Trainer(options with { Epochs = 3 }).FitAsync(first.Train(), first.Validation());
        Truncate(Path.Combine(folder.File("checkpoints"), "checkpoint-0000000015", file));

        using var resumed = new SmallTraining();
        var result = await resumed.Trainer(options).FitAsync(resumed.Train(), resumed.Validation());

        Assert.That(result.ResumedAtStep, Is.EqualTo(10));
        Assert.That(result.SkippedCheckpoints, Has.Count.EqualTo(1).And.Exactly(1).StartsWith("checkpoint-0000000015: "));
        Assert.That(resumed.Bits(), Is.EqualTo(expected.Bits));
    }

    [Test]
    public async Task FitAsync_AllCheckpointsDamaged_RefusesToBeginAnew()
    {
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints"), Epochs = 1 };
        using (var first = new SmallTraining()) await first.Trainer(options).FitAsync(first.Train(), first.Validation());
        Truncate(Path.Combine(folder.File("checkpoints"), "checkpoint-0000000005", "optimizer.dat"));

        using var second = new SmallTraining();
        var error = await Assert.ThrowsAsync<CheckpointException>(() => second.Trainer(options).FitAsync(second.Train(), second.Validation()));

        Assert.That(error!.Message, Does.Contain("no checkpoint is whole (checkpoint-0000000005: optimizer.dat is not what was saved)"));
    }

    [Test]
    public async Task FitAsync_CheckpointOfOtherData_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints"), Epochs = 1 };
        using (var first = new SmallTraining()) await first.Trainer(options).FitAsync(first.Train(), first.Validation());

        using var second = new SmallTraining();
        var error = await Assert.ThrowsAsync<CheckpointException>(() => second.Trainer(options).FitAsync(second.Train(seed: 4), second.Validation()));

        Assert.That(error!.Message, Does.Contain("37 examples in batches of 8, shuffled by seed 3").And.Contain("shuffled by seed 4"));
    }

    [Test]
    public async Task FitAsync_CheckpointOfAnotherModel_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints"), Epochs = 1 };
        using (var first = new SmallTraining()) await first.Trainer(options).FitAsync(first.Train(), first.Validation());

        using var second = new SmallTraining();
        using var model = nn.Linear(1, 1);
        using var optimizer = optim.Adam(model.parameters());
        var trainer = new Trainer<TensorBatch>(model, optimizer, batch => new Prediction(model.call(batch.Inputs), batch.Targets), (outputs, targets) => nn.functional.mse_loss(outputs, targets)) { Options = options };

        Assert.That(async () => await trainer.FitAsync(second.Train()), Throws.TypeOf<CheckpointException>().With.Message.Contains("another model or optimizer"));
    }

    [Test]
    public async Task Save_CheckpointLeftUnfinished_IsClearedAwayAndNeverRead()
    {
        using var folder = new TemporaryFolder();
        var options = Options("none") with { CheckpointFolder = folder.File("checkpoints"), Epochs = 1 };
        Directory.CreateDirectory(Path.Combine(folder.File("checkpoints"), ".unfinished-1"));
        using var training = new SmallTraining();

        var result = await training.Trainer(options).FitAsync(training.Train(), training.Validation());

        Assert.That(result.ResumedAtStep, Is.Null);
        Assert.That(Names(folder), Is.EqualTo(new[] { "checkpoint-0000000005" }));
    }

    [Test]
    public void Save_FolderIsAFile_SaysItCouldNotBeSaved()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("checkpoints"), "");
        using var training = new SmallTraining();

        Assert.That(async () => await training.Trainer(Options("none") with { CheckpointFolder = folder.File("checkpoints") }).FitAsync(training.Train()),
            Throws.TypeOf<Core.Files.FileSaveException>());
    }

    private static TrainerOptions Options(string scheduler) => new() { Epochs = Epochs, SchedulerPace = Schedulers[scheduler].Pace, RestoreBest = false };

    private static async Task<(string Bits, IReadOnlyList<string> Figures)> RunThroughAsync(string scheduler)
    {
        using var training = new SmallTraining(Schedulers[scheduler].Make);
        var result = await training.Trainer(Options(scheduler)).FitAsync(training.Train(), training.Validation());
        return (training.Bits(), Figures(result));
    }

    private static IReadOnlyList<string> Figures(TrainingResult result) => [.. result.History.Epochs.Select(epoch =>
        FormattableString.Invariant($"{epoch.Epoch} {epoch.Step} {epoch.LearningRate:R} {epoch.Train["loss"]:R} {epoch.Validation["loss"]:R} {epoch.Validation["error"]:R}")), FormattableString.Invariant($"{result.BestEpoch} {result.BestValue:R}")];

    private static IEnumerable<string> Names(TemporaryFolder folder) => Directory.EnumerateDirectories(folder.File("checkpoints")).Select(path => Path.GetFileName(path)).Order();

    private static void Truncate(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / 2);
    }
}
