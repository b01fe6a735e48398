namespace Workspace.Testing;

/// <summary>What came of one test project.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Totals">Its counts; a project that could not run at all counts as one failure.</param>
/// <param name="Failures">One text per failed test: name, message and the first stack lines.</param>
/// <param name="Skips">One line per reason for skipping, with how many tests it skipped.</param>
public sealed record TestOutcome(string Project, TestTotals Totals, IReadOnlyList<string> Failures, IReadOnlyList<string> Skips);
