using System.Text.Json;
using TorchSharp;
using Workspace.Core.Errors;
using Workspace.Core.Progress;
using Workspace.Learn.Training;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Training;

[TestFixture]
public sealed class TrainerTests
{
    [Test]
    public async Task FitAsync_ASine_IsLearntAndTheBestEpochsWeightsStay()
    {
        using var training = new SmallTraining();
        var trainer = training.Trainer(new TrainerOptions { Epochs = 150, Monitor = "error" });

        var before = await trainer.EvaluateAsync(training.Validation());
        var result = await trainer.FitAsync(training.Train(), training.Validation());
        var after = await trainer.EvaluateAsync(training.Validation());

        Assert.That(after["error"], Is.LessThan(before["error"] * 0.7));
        Assert.That(after["error"], Is.EqualTo(result.BestValue));
        Assert.That(result.BestValue, Is.EqualTo(result.History.Epochs.Min(epoch => epoch.Validation["error"])));
        Assert.That(result.History.Epochs[result.BestEpoch - 1].Validation["error"], Is.EqualTo(result.BestValue));
        Assert.That(training.Model.training, Is.False);
        Assert.That(after.Examples, Is.EqualTo(37));
    }

    [Test]
    public async Task FitAsync_NothingImproves_StopsAfterPatience()
    {
        using var training = new SmallTraining(learningRate: 0);
        // Batch normalisation still learns its running figures; the training loss is watched because it does not get better for sure.
        var trainer = training.Trainer(new TrainerOptions { Epochs = 50, Patience = 3, MinimumImprovement = 10 });

        var result = await trainer.FitAsync(training.Train(), training.Validation());

        Assert.That(result.StoppedEarly, Is.True);
        Assert.That(result.History.Epochs, Has.Count.EqualTo(4));
        Assert.That(result.BestEpoch, Is.EqualTo(1));
    }

    [Test]
    public async Task FitAsync_HighestIsBetter_KeepsTheHighest()
    {
        using var training = new SmallTraining();
        var trainer = training.Trainer(new TrainerOptions { Epochs = 5, Monitor = "error", MonitorGoal = MonitorGoal.Highest });

        var result = await trainer.FitAsync(training.Train(), training.Validation());

        Assert.That(result.BestValue, Is.EqualTo(result.History.Epochs.Max(epoch => epoch.Validation["error"])));
    }

    [Test]
    public async Task FitAsync_LossIsNaN_SaysWhereAndLeavesTheWeights()
    {
        using var training = new SmallTraining();
        var steps = 0;
        var bits = "";
        var trainer = training.Trainer(new TrainerOptions(), (outputs, targets) =>
        {
            bits = training.Bits();
            return nn.functional.mse_loss(outputs, targets) * (++steps == 7 ? double.NaN : 1);
        });

        var error = await Assert.ThrowsAsync<NonFiniteTrainingException>(() => trainer.FitAsync(training.Train()));

        Assert.That((error!.Quantity, error.Epoch, error.Batch, error.LearningRate), Is.EqualTo(("loss", 2, 2, 0.01)));
        Assert.That(error.LastLoss, Is.Not.Null);
        Assert.That(error.Parameters, Is.Empty);
        Assert.That(error.Message, Does.StartWith("The loss is NaN in batch 2 of epoch 2; the batch before had a loss of ").And.EndWith("or limit gradients with MaxGradientNorm."));
        // Running means of batch normalisation aside, which the forward pass moves.
        Assert.That(training.Bits().Split('\n').Where(line => line.Contains("weight", StringComparison.Ordinal)), Is.EqualTo(bits.Split('\n').Where(line => line.Contains("weight", StringComparison.Ordinal))));
    }

    [Test]
    public async Task FitAsync_WeightIsNaN_NamesIt()
    {
        using var training = new SmallTraining();
        using (no_grad()) training.Model.get_parameter("output.bias")!.fill_(double.NaN);

        var error = await Assert.ThrowsAsync<NonFiniteTrainingException>(() => training.Trainer(new TrainerOptions()).FitAsync(training.Train()));

        Assert.That(error!.Parameters, Is.EqualTo(new[] { "output.bias" }));
        Assert.That(error.Message, Does.Contain(", the very first").And.Contain("Not finite already: output.bias."));
    }

    [Test]
    public async Task FitAsync_GradientIsInfinite_IsFoundWhereGradientsAreLimited()
    {
        using var training = new SmallTraining();
        // √0 has a finite value and an infinite slope.
        var trainer = training.Trainer(new TrainerOptions { MaxGradientNorm = 1 }, (outputs, targets) => (outputs * 0).sqrt().sum());

        var error = await Assert.ThrowsAsync<NonFiniteTrainingException>(() => trainer.FitAsync(training.Train()));

        Assert.That(error!.Quantity, Is.EqualTo("gradient norm"));
    }

    [Test]
    public async Task FitAsync_MaxGradientNorm_BoundsTheStep()
    {
        using var model = nn.Linear(1, 1, hasBias: false);
        using (no_grad()) model.get_parameter("weight")!.fill_(0);
        using var optimizer = optim.SGD(model.parameters(), 1);
        using var x = full(4, 1, 100f);
        using var y = full(4, 1, 100f);
        var trainer = new Trainer<TensorBatch>(model, optimizer, batch => new Prediction(model.call(batch.Inputs), batch.Targets), (outputs, targets) => nn.functional.mse_loss(outputs, targets))
        {
            Options = new TrainerOptions { Epochs = 1, MaxGradientNorm = 0.5 },
        };

        await trainer.FitAsync(TensorBatch.Source(x, y, 4));

        Assert.That(model.get_parameter("weight")!.item<float>(), Is.EqualTo(0.5f).Within(1e-5f));
    }

    [Test]
    public async Task FitAsync_LogFile_HasALinePerEpoch()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "log.jsonl", "log.csv" })
        {
            using var training = new SmallTraining();
            await training.Trainer(new TrainerOptions { Epochs = 3, LogFile = folder.File(name) }).FitAsync(training.Train(), training.Validation());
        }

        var json = File.ReadAllLines(folder.File("log.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var csv = File.ReadAllLines(folder.File("log.csv"));

        Assert.That(json.Select(line => line.GetProperty("step").GetInt64()), Is.EqualTo(new[] { 5, 10, 15 }));
        Assert.That(json[0].EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "epoch", "step", "learning_rate", "train_loss", "validation_loss", "validation_error", "seconds" }));
        Assert.That(csv[0], Is.EqualTo("epoch,step,learning_rate,train_loss,validation_loss,validation_error,seconds"));
        Assert.That(csv, Has.Length.EqualTo(4));
        Assert.That(csv[3], Does.StartWith(FormattableString.Invariant($"3,15,0.01,{json[2].GetProperty("train_loss").GetDouble():R},")));
    }

    [Test]
    public async Task FitAsync_ResumedTraining_LogsEachEpochOnce()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainerOptions { Epochs = 2, LogFile = folder.File("log.csv"), CheckpointFolder = folder.File("checkpoints") };
        using (var first = new SmallTraining()) await first.Trainer(options).FitAsync(first.Train());
        using var second = new SmallTraining();

        await second.Trainer(options with { Epochs = 4 }).FitAsync(second.Train());

        Assert.That(File.ReadAllLines(folder.File("log.csv")).Select(line => line.Split(',')[0]), Is.EqualTo(new[] { "epoch", "1", "2", "3", "4" }));
    }

    [Test]
    public async Task FitAsync_Progress_EndsWithAllEpochs()
    {
        using var training = new SmallTraining();
        var reports = new Reports();

        await training.Trainer(new TrainerOptions { Epochs = 2 }).FitAsync(training.Train(), training.Validation(), reports);

        Assert.That(reports.All[^1].Share, Is.EqualTo(1));
        Assert.That(reports.All[^1].Detail, Does.StartWith("2 epochs; best epoch "));
        Assert.That(reports.All[^2].Detail, Does.StartWith("epoch 2: train loss ").And.Contain("validation error"));
        Assert.That(reports.All.Select(report => report.Done), Is.Ordered);
    }

    [Test]
    public async Task History_AsATable_HasARowPerFigure()
    {
        using var training = new SmallTraining();
        var result = await training.Trainer(new TrainerOptions { Epochs = 2 }).FitAsync(training.Train(), training.Validation());

        var columns = result.History.ReadColumns("epoch", "series", "metric", "value");

        Assert.That(result.History.CountRows(), Is.EqualTo(6));
        Assert.That(columns[0].AsSpan<int>().ToArray(), Is.EqualTo(new[] { 1, 1, 1, 2, 2, 2 }));
        Assert.That(columns[1].ToTexts()[..3], Is.EqualTo(new[] { "train", "validation", "validation" }));
        Assert.That(columns[2].ToTexts()[..3], Is.EqualTo(new[] { "loss", "loss", "error" }));
        Assert.That(columns[3].AsSpan<double>()[1], Is.EqualTo(result.History.Epochs[0].Validation["loss"]));
        Assert.That(() => result.History.ReadColumns("epoc"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"epoch\"?"));
    }

    [Test]
    public async Task FitAsync_BadOptions_ListsAllProblems()
    {
        using var training = new SmallTraining();
        var options = new TrainerOptions { Epochs = 0, Patience = 0, MaxGradientNorm = double.NaN, CheckpointEveryBatches = 2, LogFile = "log.txt" };

        var error = await Assert.ThrowsAsync<TrainingOptionsException>(() => training.Trainer(options).FitAsync(training.Train()));

        Assert.That(error!.Problems, Has.Count.EqualTo(5));
        Assert.That(error.Message, Does.Contain("Epochs is 0").And.Contain(".jsonl or .csv").And.Contain("CheckpointEveryBatches is given without"));
    }

    [Test]
    public void FitAsync_UnknownMonitor_SaysWhichThereAre()
    {
        using var training = new SmallTraining();
        var trainer = training.Trainer(new TrainerOptions { Monitor = "eror" });

        Assert.That(async () => await trainer.FitAsync(training.Train(), training.Validation()), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("the trainer has loss, error"));
        Assert.That(async () => await trainer.FitAsync(training.Train()), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("only loss"));
    }

    [Test]
    public async Task FitAsync_ManyBatches_LeavesNoTensorsBehind()
    {
        using var training = new SmallTraining();
        var trainer = training.Trainer(new TrainerOptions { Epochs = 1 });
        await trainer.FitAsync(training.Train(), training.Validation());
        long Alive()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Tensor.TotalCount;
        }
        var before = Alive();

        await trainer.FitAsync(training.Train(), training.Validation());

        Assert.That(Alive(), Is.LessThanOrEqualTo(before));
    }

    private sealed class Reports : IProgress<ProgressReport>
    {
        public List<ProgressReport> All { get; } = [];

        public void Report(ProgressReport value) => All.Add(value);
    }
}
