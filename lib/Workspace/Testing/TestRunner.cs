using Workspace.Provisioning;

namespace Workspace.Testing;

/// <summary>Builds the solution and runs its test projects, two at a time.</summary>
/// <param name="root">The checkout.</param>
/// <param name="say">Receives lines of progress.</param>
/// <param name="time">Measures how long things take.</param>
public sealed class TestRunner(string root, Action<string> say, TimeProvider time)
{
    private string Results => Path.Combine(root, "artifacts", "test-results");

    /// <summary>The test projects by name, such as <c>Frames</c>.</summary>
    /// <returns>Names in alphabetical order.</returns>
    public IReadOnlyList<string> Projects() =>
        [.. Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path).Replace(".Tests.csproj", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Builds everything, warnings as errors.</summary>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <returns>Whether it succeeded; errors were said.</returns>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var errors = new SortedSet<string>(StringComparer.Ordinal);
        say("Building Workspace.sln …");
        var status = await ProcessRunner.RunAsync(
            "dotnet", ["build", Path.Combine(root, "Workspace.sln"), "--nologo"],
            line =>
            {
                if (line.Contains(" -> ", StringComparison.Ordinal)) say($"  built {Path.GetFileName(line)}");
                if (line.Contains("error", StringComparison.Ordinal)) errors.Add(line.Trim());
            },
            root, cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var error in errors.Where(_ => status != 0).Take(30)) say(error);
        say($"Build {(status == 0 ? "done" : "failed")} ({time.GetElapsedTime(started).TotalSeconds:0} s)");
        return status == 0;
    }

    /// <summary>Runs test projects that are built.</summary>
    /// <param name="projects">Their names.</param>
    /// <param name="filter">A test platform filter, such as <c>FullyQualifiedName~Csv</c>, or null.</param>
    /// <param name="cancellationToken">Stops the tests.</param>
    /// <returns>One outcome per project, in the order given.</returns>
    public async Task<IReadOnlyList<TestOutcome>> RunAsync(IReadOnlyList<string> projects, string? filter, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Results)) Directory.Delete(Results, recursive: true);
        var outcomes = new TestOutcome[projects.Count];
        await Parallel.ForAsync(
            0, projects.Count, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
            async (i, token) => outcomes[i] = await RunOneAsync(projects[i], filter, token).ConfigureAwait(false)).ConfigureAwait(false);
        return outcomes;
    }

    private async Task<TestOutcome> RunOneAsync(string project, string? filter, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var assembly = Path.Combine(root, ".build", "bin", $"{project}.Tests", "debug", $"Workspace.{project}.Tests.dll");
        var lines = new Queue<string>();
        string[] filtering = filter is null ? [] : ["--filter", filter];
        var status = await ProcessRunner.RunAsync(
            "dotnet", ["test", assembly, "--nologo", "--logger", $"trx;LogFileName={project}.trx", "--results-directory", Results, .. filtering],
            line =>
            {
                lines.Enqueue(line);
                if (lines.Count > 20) lines.Dequeue();
            },
            root, cancellationToken: cancellationToken).ConfigureAwait(false);
        var results = Path.Combine(Results, $"{project}.trx");
        var outcome = File.Exists(results)
            ? TrxReader.Read(project, results)
            : new TestOutcome(project, filter is not null && status == 0 ? default : new TestTotals(0, 1, 0), [$"{project} could not be run:\n{string.Join('\n', lines)}"], []);
        // The test host may die after the last result was written: then the file looks fine and only the status tells.
        if (status != 0 && outcome.Totals.Failed == 0)
            outcome = outcome with { Totals = outcome.Totals + new TestTotals(0, 1, 0), Failures = [$"{project}: the test host ended with status {status}:\n{string.Join('\n', lines)}"] };
        say($"  {project,-14} {outcome.Totals} ({time.GetElapsedTime(started).TotalSeconds:0} s)");
        return outcome;
    }
}
