using System.Text.RegularExpressions;
using Workspace.Core.Native;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Running;
using Workspace.Tests.CommandLine;

namespace Workspace.Tests;

/// <summary>Runs what the README says.</summary>
[TestFixture]
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(WorkspacePaths.Root!, "README.md"));

    private static IEnumerable<string> Commands() => Blocks("bash").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private sealed class Nowhere : ICellOutput
    {
        public void Write(OutputStream stream, string text) { }

        public void Display(object? value, string displayId) { }

        public void UpdateDisplay(string displayId, object? value) { }

        public void ClearOutput(bool wait) { }

        public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
    }

    [Test]
    public async Task CSharpBlocks_OneAfterTheOther_RunAndShowSomething()
    {
        await using var session = new CSharpSession(Sessions.Options(WorkspacePaths.Root!).WithDisplay());
        var blocks = Blocks("csharp").ToList();

        foreach (var block in blocks)
        {
            var result = await session.ExecuteAsync(new CellRequest(block, "README"), new Nowhere());

            Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), () => $"{block}\n{string.Join('\n', result.Error!.Traceback)}");
            Assert.That(Formatter.Format(result.Value), Contains.Key("text/html"));
        }
        Assert.That(blocks, Has.Count.GreaterThanOrEqualTo(3));
    }

    // `test` would start these tests again, so only its help is asked for.
    [TestCaseSource(nameof(Commands))]
    public async Task Command_AsWritten_Works(string command)
    {
        var arguments = Words().Matches(command).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).Skip(1).ToArray();
        if (arguments[0] == "test") arguments = ["test", "--help"];
        var folder = Directory.CreateTempSubdirectory("readme-");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "notebooks"), Path.Combine(WorkspacePaths.Root!, "notebooks"));

        var result = await CommandLineRun.RunAsync(folder.FullName, new Dictionary<string, string?> { ["WORKSPACE_DATA"] = null }, arguments);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        folder.Delete(recursive: true);
    }

    [Test]
    public void Links_ToFiles_LeadSomewhere()
    {
        var targets = Links().Matches(Text).Select(m => m.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.That(targets, Is.Not.Empty);
        foreach (var target in targets) Assert.That(Path.Combine(WorkspacePaths.Root!, target), Does.Exist);
    }

    [Test]
    public void Notebooks_InTheRepository_AreAllInTheTable()
    {
        foreach (var card in NotebookCard.ReadAll(Path.Combine(WorkspacePaths.Root!, "notebooks")))
            Assert.That(Text, Does.Contain($"(notebooks/{card.Name}/notebook.ipynb)"));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Text, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"'([^']*)'|\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Links();
}
