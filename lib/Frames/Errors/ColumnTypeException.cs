using Workspace.Core.Tables;

namespace Workspace.Frames.Errors;

/// <summary>An operation was asked of a column whose type does not allow it.</summary>
public sealed class ColumnTypeException : FrameException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">What was asked, as it reads at the start of a sentence: <c>The mean</c>.</param>
    /// <param name="column">The column it was asked of.</param>
    /// <param name="needs">What the operation needs: <c>numbers</c>.</param>
    /// <param name="fix">What to do, as a sentence.</param>
    public ColumnTypeException(string operation, ColumnSchema column, string needs, string fix)
        : base($"{operation} needs {needs}, but column \"{column.Name}\" holds {column.TypeName}. {fix}")
    {
        Operation = operation;
        Column = column;
    }

    /// <summary>What was asked.</summary>
    public string Operation { get; }

    /// <summary>The column whose type does not fit.</summary>
    public ColumnSchema Column { get; }
}
