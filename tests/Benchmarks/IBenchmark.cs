namespace Workspace.Benchmarks;

/// <summary>A group of comparisons that is run under one name.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>One line: what is compared with whom.</summary>
    string Summary { get; }

    /// <summary>Makes what both sides need, measures them and prints the table.</summary>
    Task RunAsync(ComparisonRunner runner, BenchmarkOptions options);
}
