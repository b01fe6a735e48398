using System.Diagnostics;
using System.Globalization;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Frames;
using Workspace.Learn.Trees;

namespace Workspace.Benchmarks.Trees;

/// <summary>What <c>Peers/trees.py</c> does in Python, with the library.</summary>
internal static class TreeTasks
{
    public const string Family = "trees";
    private const string Target = "y";
    private const int Seed = 7;
    private const int TimedRuns = 5;

    public static IReadOnlyList<TreeTask> All { get; } =
    [
        // One thread is what the quick model takes by itself for so few rows.
        new("quick", "quick model", 1_000, 25, Threads: 1),
        new("forest", "its forest", 50_000, 20, Environment.ProcessorCount),
        new("boosting", "50 rounds of boosting", 50_000, 20, Environment.ProcessorCount),
    ];

    /// <returns>Median seconds of several runs after one that loads and warms.</returns>
    /// <exception cref="UnknownNameException">There is no such task.</exception>
    public static double Run(string name, string folder)
    {
        var task = All.FirstOrDefault(task => task.Name == name) ?? throw new UnknownNameException("Task", name, "the tree tasks", [.. All.Select(task => task.Name)]);
        var labels = TreeData.Read(TreeData.LabelsFile(folder, name));
        var values = TreeData.Read(TreeData.FeaturesFile(folder, name));
        var names = Enumerable.Range(0, values.Length / labels.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"f{i}")).ToArray();
        Action work = name switch
        {
            "quick" => QuickModelOf(ToFrame(values, labels, names), task.Threads),
            "forest" => Training(values, labels, names, Forest with { Threads = task.Threads }, ranks: true),
            _ => Training(values, labels, names, Boosting with { Threads = task.Threads }, ranks: false),
        };
        work();
        return Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ => Time(work)));
    }

    // The quick model's parameters, on a problem where the library's own work outweighs ours.
    private static BoostedTreesOptions Forest { get; } = new()
    {
        Rounds = 1,
        ParallelTrees = 100,
        LearningRate = 1,
        Lambda = 0,
        Subsample = 0.632,
        ColumnsPerNode = 0.21,
        MaxDepth = 5,
        RecordTrainingMetrics = false,
        Seed = Seed,
    };

    private static BoostedTreesOptions Boosting { get; } = new()
    {
        Objective = Objective.BinaryLogistic,
        Rounds = 50,
        LearningRate = 0.1,
        TreeMethod = TreeMethod.Hist,
        RecordTrainingMetrics = false,
        Seed = Seed,
    };

    // The whole of what users call: split, train, predict, score, rank.
    private static Action QuickModelOf(ITable table, int threads) =>
        () => QuickModel.Fit(table, Target, new QuickModelOptions { Seed = Seed, Threads = threads });

    private static Action Training(float[] values, float[] labels, string[] names, BoostedTreesOptions options, bool ranks)
    {
        var cut = (int)(labels.Length * 0.7);
        var (trainValues, testValues, trainLabels) = (values[..(cut * names.Length)], values[(cut * names.Length)..], labels[..cut]);
        return () =>
        {
            using var model = BoostedTrees.Train(new FeatureMatrix(trainValues, names).WithLabels(trainLabels), options);
            if (ranks) model.Importances(ImportanceKind.TotalGain);
            model.Predict(new FeatureMatrix(testValues, names));
        };
    }

    private static Frame ToFrame(float[] values, float[] labels, string[] names)
    {
        var columns = names.Select((name, column) => (name, (Array)Enumerable.Range(0, labels.Length).Select(row => values[(row * names.Length) + column]).ToArray()));
        return Frame.FromColumns([.. columns, (Target, (Array)labels)]).Collect();
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }
}
