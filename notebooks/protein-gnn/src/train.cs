// The training job of the notebook: what a shell, a process on this machine and a SageMaker container run alike. It reads documents from
// the database that WORKSPACE_DOCUMENTS names, while it learns, so that its memory does not grow with the number of proteins.
using TorchSharp;
using Workspace.Core.Bson;
using Workspace.Core.Progress;
using Workspace.Documents;
using Workspace.Learn.Graphs;
using Workspace.Learn.Models;
using Workspace.Learn.Structures;
using Workspace.Learn.Streaming;
using Workspace.Learn.Training;
using Workspace.Scripts;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

var job = TrainingEnvironment.Read();
return await job.RunAsync(async () =>
{
    set_num_threads(1);
    await using var service = DocumentService.Start();
    var collection = service.Client.Database("proteins").Collection("proteins");

    manual_seed(job.Get("seed", 42));
    using var model = new GraphClassifier(new GraphClassifierOptions { InFeatures = ResidueGraph.FeatureCount, HiddenFeatures = job.Get("hidden", 16) });
    using var optimizer = optim.Adam(model.parameters(), job.Get("learning-rate", 0.02));
    var trainer = new Trainer<LabeledGraphs>(
        model, optimizer, batch => new Prediction(model.call(batch.Graphs), batch.Labels), (outputs, labels) => F.binary_cross_entropy_with_logits(outputs, labels))
    {
        Options = new TrainerOptions
        {
            Epochs = job.Get("epochs", 200),
            Patience = job.Get("patience", 5),
            CheckpointFolder = job.CheckpointDirectory,
            LogFile = Path.Combine(job.OutputDataDirectory, "metrics.jsonl"),
        },
        Metrics = new Dictionary<string, Func<Tensor, Tensor, double>> { ["accuracy"] = OutputMetrics.BinaryAccuracy },
    };

    async Task<IBatchSource<LabeledGraphs>> BatchesAsync(string split, int shuffle = 0)
    {
        BsonDocument[] pipeline = [new() { ["$match"] = new BsonDocument { ["split"] = split } }, new() { ["$project"] = new BsonDocument { ["y"] = "$is_AF" } }];
        var source = new DocumentSource<ProteinChain>(collection, pipeline, BsonDocument.Parse("""{"coords": 1, "seq": 1, "is_AF": 1}"""));
        var stream = await StreamingDataset.OpenAsync(source, new StreamingOptions { ShuffleBuffer = shuffle, Seed = job.Get("seed", 42) });
        return ProteinBatch.Stream(stream, job.Get("batch-size", 64));
    }

    // A spot instance that is taken away sends SIGTERM first: from the checkpoint written then the next one goes on.
    using var cancellation = new CancellationTokenSource();
    using var signal = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        cancellation.Cancel();
    });
    var result = await trainer.FitAsync(await BatchesAsync("train", shuffle: 256), await BatchesAsync("valid"), cancellationToken: cancellation.Token);
    foreach (var epoch in result.History.Epochs)
        Console.WriteLine(FormattableString.Invariant($"epoch {epoch.Epoch}: loss={epoch.Train["loss"]:0.0000}; valid_loss={epoch.Validation["loss"]:0.0000}; valid_accuracy={epoch.Validation["accuracy"]:0.0000};"));
    var test = await trainer.EvaluateAsync(await BatchesAsync("test"), cancellation.Token);
    Console.WriteLine(FormattableString.Invariant($"test_accuracy={test["accuracy"]:0.000000};"));
    model.save(Path.Combine(job.ModelDirectory, "model.dat"));
});
