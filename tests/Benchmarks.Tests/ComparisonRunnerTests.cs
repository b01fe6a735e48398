using Spectre.Console;

namespace Workspace.Benchmarks.Tests;

internal sealed class ComparisonRunnerTests
{
    [TestCase(0.0123, "0.012 s")]
    [TestCase(1.234, "1.23 s")]
    [TestCase(12.34, "12.3 s")]
    [TestCase(1234.4, "1234 s")]
    public void Text_AnySize_HasThreeDigitsWorthReading(double value, string expected) =>
        Assert.That(ComparisonRunner.Text(value, "s"), Is.EqualTo(expected));

    [Test]
    public async Task Run_GoalMet_ShowsMediansRatioAndGoal()
    {
        var (row, missed) = await RowOfAsync(ours: [3, 1, 2], theirs: [4, 4, 4], Goal.Ratio(0.6));

        Assert.That(row, Is.EqualTo(new[] { "a task", "2.00 s", "a peer", "4.00 s", "0.50×", "≤ 0.60×", "met" }));
        Assert.That(missed, Is.Zero);
    }

    [Test]
    public async Task Run_GoalMissed_SaysSoAndCountsIt()
    {
        var (row, missed) = await RowOfAsync(ours: [3], theirs: [4], Goal.Ratio(0.6));

        Assert.That(row[^1], Is.EqualTo("missed"));
        Assert.That(missed, Is.EqualTo(1));
    }

    [Test]
    public async Task Run_WithoutGoal_ClaimsNothing()
    {
        var (row, missed) = await RowOfAsync(ours: [3], theirs: [4], goal: null);

        Assert.That(row, Is.EqualTo(new[] { "a task", "3.00 s", "a peer", "4.00 s", "0.75×", "", "" }));
        Assert.That(missed, Is.Zero);
    }

    private static async Task<(string[] Row, int Missed)> RowOfAsync(double[] ours, double[] theirs, Goal? goal)
    {
        using var output = new StringWriter();
        using var progress = new StringWriter();
        var runner = new ComparisonRunner(ConsoleOf(output), ConsoleOf(progress));
        var (mine, other) = (new Queue<double>(ours), new Queue<double>(theirs));
        await runner.RunAsync("a title", [new Comparison
        {
            Task = "a task",
            Peer = "a peer",
            Ours = () => Task.FromResult(new Measurement(mine.Dequeue())),
            Theirs = () => Task.FromResult(new Measurement(other.Dequeue())),
            Goal = goal,
            Repeats = ours.Length,
        }]);
        var line = output.ToString().Split('\n').Single(text => text.Contains("a task", StringComparison.Ordinal));
        return ([.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())], runner.Missed);
    }

    private static IAnsiConsole ConsoleOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = 200;
        return console;
    }
}
