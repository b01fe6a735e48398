using System.Text.Json.Nodes;
using Workspace.Benchmarks.Engine;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Benchmarks.Tests.Engine;

internal sealed class ExecutedNotebookTests
{
    [Test]
    public void CellMilliseconds_FirstCell_IsLeftOut()
    {
        var notebook = NotebookDocument.Create();
        AddTimed(notebook, "2026-01-31T12:00:00.000000Z", "2026-01-31T12:00:09.000000Z");
        AddTimed(notebook, "2026-01-31T12:00:10.000000Z", "2026-01-31T12:00:10.012500Z");

        var milliseconds = ExecutedNotebook.CellMilliseconds(notebook);

        Assert.That(milliseconds, Is.EqualTo(new[] { 12.5 }).Within(1e-9));
    }

    [Test]
    public void ResidentMiB_LastCellPrintedStatus_IsRead()
    {
        var notebook = NotebookDocument.Create();
        notebook.Add(CellKind.Code, "…").Outputs = [new StreamOutput(StreamOutput.Stdout, "Name:\tx\nVmRSS:\t  102400 kB\n")];

        Assert.That(ExecutedNotebook.ResidentMiB(notebook), Is.EqualTo(100));
    }

    private static void AddTimed(NotebookDocument notebook, string busy, string reply) =>
        notebook.Add(CellKind.Code, "1").SetMetadata("execution", new JsonObject { ["iopub.status.busy"] = busy, ["shell.execute_reply"] = reply });
}
