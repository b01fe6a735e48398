using System.Text.Json.Serialization;
using Workspace.Core.Tables;
using Workspace.Flows.Errors;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Makes a column by calling a C# function for each row. Make it with <see cref="Of{T}"/>.</summary>
/// <param name="Output">Name of the column it makes or replaces.</param>
/// <param name="ValueType">The column's type.</param>
/// <param name="Method">Full name of the function when it is a public static method, else null.</param>
/// <remarks>
/// <para>Unlike all other steps it works row by row and not lazily: applying it reads the whole table. Prefer
/// <see cref="CustomSql"/> where SQL can say it.</para>
/// <para>A flow with such a step can be saved only if the function is a public static method, and only its name is saved.
/// Loading calls nothing that the file names on its own account: the caller says which types' methods are allowed.</para>
/// </remarks>
public sealed record CustomCSharp(string Output, ColumnType ValueType, string? Method) : StatelessStep
{
    private const string MadeName = "__made";

    /// <summary>The function; null only in a file.</summary>
    [JsonIgnore]
    public Func<FlowRow, object?>? Function { get; init; }

    internal override IReadOnlyList<string> Inputs => [];

    /// <summary>Makes the step from a function.</summary>
    /// <typeparam name="T">The column's type: bool, int, long, double or string, or one of them nullable.</typeparam>
    /// <param name="output">Name of the column it makes or replaces.</param>
    /// <param name="function">Gives the column's value of a row; null is missing. To be saved, it must be a public static method.</param>
    /// <returns>The step.</returns>
    /// <exception cref="NotSupportedException">No column can hold such values.</exception>
    public static CustomCSharp Of<T>(string output, Func<FlowRow, T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new CustomCSharp(output, CSharpFunctions.TypeOf(typeof(T)), CSharpFunctions.NameOf(function.Method)) { Function = CSharpFunctions.Box(function) };
    }

    /// <inheritdoc/>
    public override string Describe() => $"C# function {Method ?? "(unnamed)"} into {Output}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var function = Function ?? throw new StepException($"The step names the function \"{Method}\" but has none. Load the flow with the type that holds it.");
        // Rows are matched by position below, so their order has to be settled first.
        var table = frame.Collect();
        var values = CSharpFunctions.Compute(table.ReadAllColumns(), this, function, out var missing);
        var made = table.Database.FromColumns([new TableColumn(CSharpFunctions.SchemaOf(this, MadeName), values, missing)]);
        var both = table.Database.Sql($"SELECT table_.*, made.{MadeName} FROM table_ POSITIONAL JOIN made", ("table_", table), ("made", made));
        return new Projection(both).Set(Output, MadeName).Remove(MadeName).ToFrame();
    }

    /// <summary>Whether the other step makes the same column by the same function; named functions are the same when their names are.</summary>
    /// <param name="other">The other step.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(CustomCSharp? other) =>
        other is not null && (Output, ValueType, Method, SkipWhenMissing) == (other.Output, other.ValueType, other.Method, other.SkipWhenMissing)
        && (Method is not null || ReferenceEquals(Function, other.Function));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Output, ValueType, Method);

    internal override void Check(StepCheck check)
    {
        if (string.IsNullOrWhiteSpace(Output)) check.Problem("The name of the new column is empty.");
    }

    internal override bool MightCreate(string column) => column == Output;
}
