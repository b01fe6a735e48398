using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

/// <summary>A session of several languages per test, in a folder of its own.</summary>
internal abstract class PolyglotTests
{
    private int _cells;

    protected PolyglotSession Session { get; private set; } = null!;

    protected string Folder { get; private set; } = null!;

    [SetUp]
    public void StartSession()
    {
        _cells = 0;
        Folder = Directory.CreateTempSubdirectory("languages-").FullName;
        Session = new PolyglotSession(new SessionOptions { WorkingDirectory = Folder });
    }

    [TearDown]
    public async Task EndSession()
    {
        await Session.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected Task<CellResult> RunAsync(string code, ICellOutput? output = null, string? language = null, CancellationToken cancellationToken = default) =>
        Session.ExecuteAsync(new CellRequest(code, $"Cell {++_cells}", Language: language), output ?? new RecordingOutput(), cancellationToken);

    /// <summary>Runs a cell that must succeed, and returns its value.</summary>
    protected async Task<object?> ValueAsync(string code, ICellOutput? output = null, string? language = null)
    {
        var result = await RunAsync(code, output, language);
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error is { } e ? string.Join('\n', e.Traceback) : "");
        return result.Value;
    }

    /// <summary>Runs a cell that must fail, and returns why.</summary>
    protected async Task<CellError> ErrorAsync(string code, ICellOutput? output = null, string? language = null)
    {
        var result = await RunAsync(code, output, language);
        Assert.That(result.Status, Is.EqualTo(CellStatus.Failed), $"value: {result.Value}");
        return result.Error!;
    }

    /// <summary>Runs a cell that must succeed, and returns what it wrote and displayed.</summary>
    protected async Task<string> OutputAsync(string code, params string[] answers)
    {
        var output = new RecordingOutput(answers);
        await ValueAsync(code, output);
        return output.Stdout;
    }

    /// <summary>A code with its cursor, which is written as <c>|</c>.</summary>
    protected static (string Code, int Position) Cursor(string marked) =>
        (marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal) is >= 0 and var at ? at : marked.Length);

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
