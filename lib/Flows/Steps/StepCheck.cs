using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Flows.Errors;

namespace Workspace.Flows.Steps;

/// <summary>Collects what keeps a step from working on a table with given columns.</summary>
internal sealed class StepCheck(IReadOnlyList<ColumnSchema> schema, bool isTraining, Func<string, bool> mayBeMissing)
{
    private readonly List<WorkspaceException> _errors = [];

    public IReadOnlyList<WorkspaceException> Errors => _errors;

    /// <summary>Whether the step is about to learn; only then must a target be there.</summary>
    public bool IsTraining => isTraining;

    /// <summary>Whether an input is missing for a reason that was reported before.</summary>
    public bool IsFollowUp { get; private set; }

    public IEnumerable<string> Names => schema.Select(c => c.Name);

    public ColumnSchema? Find(string name) => schema.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public void Problem(string message) => _errors.Add(new StepException(message));

    /// <summary>Requires columns to exist.</summary>
    public void Columns(params IReadOnlyList<string> names)
    {
        if (names.Count == 0) Problem("It names no column.");
        foreach (var twice in names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            Problem($"It names column \"{twice.Key}\" {twice.Count()} times.");
        foreach (var name in names.Where(n => Find(n) is null))
        {
            if (mayBeMissing(name)) IsFollowUp = true;
            else _errors.Add(new UnknownNameException("Column", name, "the frame", [.. Names]));
        }
    }

    /// <summary>Requires columns to exist and to hold numbers.</summary>
    public void NumericColumns(params IReadOnlyList<string> names) =>
        ColumnsOf(names, "numbers", "Encode or cast it first.", c => c.IsNumeric);

    /// <summary>Requires columns to exist and to hold text.</summary>
    public void TextColumns(params IReadOnlyList<string> names) =>
        ColumnsOf(names, "text", "Cast it to text first.", c => c.Kind == ColumnKind.Text);

    /// <summary>Requires columns to exist and to satisfy a condition.</summary>
    public void ColumnsOf(IReadOnlyList<string> names, string wanted, string advice, Func<ColumnSchema, bool> condition)
    {
        Columns(names);
        foreach (var column in names.Select(Find).OfType<ColumnSchema>().Where(c => !condition(c)))
            Problem($"Column \"{column.Name}\" holds {column.TypeName}, but the step needs {wanted}. {advice}");
    }

    /// <summary>Requires a new column not to overwrite another.</summary>
    public void Creates(string name, params IReadOnlyList<string> replaced)
    {
        if (string.IsNullOrWhiteSpace(name)) Problem("The name of a new column is empty.");
        else if (Find(name) is not null && !replaced.Contains(name, StringComparer.OrdinalIgnoreCase))
            Problem($"The new column \"{name}\" would overwrite an existing one. Name another output, or drop or rename \"{name}\" first.");
    }
}
