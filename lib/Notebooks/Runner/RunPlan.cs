using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner.Parameters;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Runner;

/// <summary>The document of a run and its code cells, made ready: parameters in, old outputs out.</summary>
internal sealed class RunPlan
{
    private readonly JsonNode? _storedMetadata;

    private RunPlan(NotebookDocument document, IReadOnlyList<PlannedCell> cells)
    {
        Document = document;
        Cells = cells;
        _storedMetadata = document.Json["metadata"]?.DeepClone();
    }

    public NotebookDocument Document { get; }

    public IReadOnlyList<PlannedCell> Cells { get; }

    /// <exception cref="ParameterException">A parameter is unknown or its value does not fit.</exception>
    public static RunPlan Create(NotebookDocument source, RunOptions options, SecretRedactor secrets)
    {
        var document = source.Clone();
        (NotebookCell Cell, string Code)? injected = options.Parameters.Count == 0
            ? null
            : ParameterInjection.Inject(document, options.NotebookPath, options.Parameters, secrets);
        var cells = new List<PlannedCell>();
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            if (cell.Kind != CellKind.Code) continue;
            var run = new CellRun { Index = i, Number = cells.Count + 1, FirstLine = FirstLine(cell.Code) };
            cells.Add(new PlannedCell(cell, run)
            {
                IsInjected = injected?.Cell == cell,
                StoredOutputs = cell.Outputs,
                StoredMetadata = cell.Json["metadata"]?.DeepClone(),
                Code = injected?.Cell == cell ? injected.Value.Code : cell.Source,
            });
        }
        Prepare(cells);
        return new RunPlan(document, cells);
    }

    /// <summary>
    /// A copy with the fresh outputs but without the run's times and states, to be stored in place of the notebook:
    /// storing the same outputs again then changes no byte.
    /// </summary>
    public NotebookDocument ToStoredDocument()
    {
        var stored = Document.Clone();
        Set(stored.Json, _storedMetadata);
        foreach (var cell in Cells)
        {
            var target = stored.Cells[cell.Run.Index];
            Set(target.Json, cell.StoredMetadata);
            target.SetMetadata("execution", null);
        }
        return stored;

        static void Set(JsonObject json, JsonNode? metadata)
        {
            if (metadata is null) json.Remove("metadata");
            else json["metadata"] = metadata.DeepClone();
        }
    }

    private static void Prepare(List<PlannedCell> cells)
    {
        var chain = "";
        foreach (var cell in cells.Where(cell => !cell.IsSkipped))
        {
            cell.Cell.Outputs = [];
            cell.Cell.ExecutionCount = null;
            cell.Cell.SetMetadata("execution", null);
            chain = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{chain}\n{cell.Cell.Source}")).AsSpan(0, 8));
            cell.ChainHash = chain;
        }
    }

    private static string FirstLine(string code) =>
        code.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
}
