namespace Workspace.Testing;

/// <summary>How many tests passed, failed and were skipped.</summary>
/// <param name="Passed">Passed.</param>
/// <param name="Failed">Failed, timed out or aborted.</param>
/// <param name="Skipped">Skipped, each with its reason in the log.</param>
public readonly record struct TestTotals(int Passed, int Failed, int Skipped)
{
    /// <summary>Adds two counts.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Their sum.</returns>
    public static TestTotals operator +(TestTotals a, TestTotals b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    /// <summary>Adds two counts.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Their sum.</returns>
    public static TestTotals Add(TestTotals a, TestTotals b) => a + b;

    /// <summary>The line that stands last in the output of the commands that test.</summary>
    /// <returns>Such as <c>812 passed, 0 failed, 3 skipped</c>.</returns>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
