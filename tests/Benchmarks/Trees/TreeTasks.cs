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
        new("quick", "quick model", 1_000, 25),
        new("forest", "its forest", 50_000, 20),
        new("boosting", "50 rounds of boosting", 50_000, 20),
    ];

    /// <returns>Median seconds of several runs after one that loads and warms.</returns>
    public static double Run(string task, string folder)
    {
        var labels = TreeData.Read(TreeData.LabelsFile(folder, task));
        var values = TreeData.Read(TreeData.FeaturesFile(folder, task));
        var names = Enumerable.Range(0, values.Length / labels.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"f{i}")).ToArray();
        Action work = task switch
        {
            "quick" => QuickModelOf(ToFrame(values, labels, names)),
            "forest" => Forest(values, labels, names),
            "boosting" => Boosting(values, labels, names),
            _ => throw new UnknownNameException("Task", task, "the tree tasks", [.. All.Select(t => t.Name)]),
        };
        work();
        return Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ => Time(work)));
    }

    // The whole of what users call: split, train, predict, score, rank.
    private static Action QuickModelOf(ITable table) => () => QuickModel.Fit(table, Target, seed: Seed);

    // The quick model's parameters, on a problem where the library's own work outweighs ours.
    private static Action Forest(float[] values, float[] labels, string[] names)
    {
        var options = new BoostedTreesOptions
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
        return Training(values, labels, names, options, ranks: true);
    }

    private static Action Boosting(float[] values, float[] labels, string[] names)
    {
        var options = new BoostedTreesOptions
        {
            Objective = Objective.BinaryLogistic,
            Rounds = 50,
            LearningRate = 0.1,
            TreeMethod = TreeMethod.Hist,
            RecordTrainingMetrics = false,
            Seed = Seed,
        };
        return Training(values, labels, names, options, ranks: false);
    }

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
