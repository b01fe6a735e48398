using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

/// <summary>A session per test, and short ways to run cells in it.</summary>
internal abstract class SessionTests
{
    private int _cells;

    protected CSharpSession Session { get; private set; } = null!;

    [SetUp]
    public void StartSession()
    {
        _cells = 0;
        Session = new CSharpSession(Options);
    }

    [TearDown]
    public async Task EndSession() => await Session.DisposeAsync();

    protected virtual SessionOptions Options => new();

    /// <summary>Runs a cell named after its number in this test.</summary>
    protected Task<CellResult> RunAsync(string code, ICellOutput? output = null) =>
        Session.ExecuteAsync(new CellRequest(code, $"Cell {++_cells}"), output ?? new RecordingOutput());

    /// <summary>Runs a cell that must succeed, and returns its value.</summary>
    protected async Task<object?> ValueAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error is { } e ? string.Join('\n', e.Traceback) : "");
        return result.Value;
    }

    /// <summary>Runs a cell that must fail, and returns why.</summary>
    protected async Task<CellError> ErrorAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.That(result.Status, Is.EqualTo(CellStatus.Failed), $"value: {result.Value}");
        return result.Error!;
    }
}
