using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Tests.Runner;

/// <summary>A folder, a clock and a scripted session for tests of the runner.</summary>
internal abstract class RunnerFixture
{
    private Action<ScriptedSession> _script = _ => { };

    protected string Folder { get; private set; } = "";

    protected ManualTime Time { get; private set; } = new();

    protected List<ScriptedSession> Sessions { get; } = [];

    protected ScriptedSession Session => Sessions[^1];

    protected string NotebookPath => Path.Combine(Folder, "notebook.ipynb");

    protected string OutputPath => Path.Combine(Folder, "out", "notebook.ipynb");

    [SetUp]
    public void CreateFolder()
    {
        Folder = Directory.CreateTempSubdirectory("runner-tests-").FullName;
        Time = new ManualTime();
        Sessions.Clear();
        _script = _ => { };
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Folder, recursive: true);

    protected void Script(Action<ScriptedSession> script) => _script = script;

    protected NotebookDocument WriteNotebook(params string[] codeCells)
    {
        var document = NotebookDocument.Create();
        foreach (var code in codeCells) document.Add(CellKind.Code, code);
        NotebookFile.Save(document, NotebookPath);
        return document;
    }

    protected NotebookDocument WriteTagged(params (string Code, string Tag)[] cells)
    {
        var document = NotebookDocument.Create();
        foreach (var (code, tag) in cells)
        {
            var cell = document.Add(CellKind.Code, code);
            if (tag.Length > 0) cell.SetMetadata("tags", new System.Text.Json.Nodes.JsonArray(tag));
        }
        NotebookFile.Save(document, NotebookPath);
        return document;
    }

    protected RunOptions Options => new()
    {
        NotebookPath = NotebookPath,
        OutputPath = OutputPath,
        Environment = new Dictionary<string, string>(),
    };

    protected NotebookRunner CreateRunner() => new(CreateSession, Time);

    protected Task<RunResult> RunAsync(RunOptions? options = null, IRunObserver? observer = null, CancellationToken cancellationToken = default) =>
        CreateRunner().RunAsync(options ?? Options, observer, cancellationToken);

    private ScriptedSession CreateSession(SessionOptions options)
    {
        var session = new ScriptedSession(options);
        _script(session);
        Sessions.Add(session);
        return session;
    }
}
