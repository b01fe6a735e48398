using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;

namespace Microsoft.DotNet.Interactive;

/// <summary>.NET Interactive's name for the cell that is running: its token and its displays. Its commands and events have no counterpart here.</summary>
public sealed class KernelInvocationContext
{
    private readonly ICellOutput _output;

    private KernelInvocationContext(ICellOutput output, CancellationToken cancellationToken)
    {
        _output = output;
        CancellationToken = cancellationToken;
    }

    /// <summary>The running cell; null outside one.</summary>
    public static KernelInvocationContext? Current => CellOutput.Current is { } output ? new KernelInvocationContext(output, CellCancellation.Token) : null;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Shows a value now.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">Shows only the first of these; default all representations.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) =>
        DisplayFunctions.DisplayOn(_output, value, mimeTypes is { Length: > 0 } ? mimeTypes[0] : null);

    /// <summary>Shows a text as it is.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeTypes">What it is; default <c>text/plain</c>.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public DisplayedValue DisplayAs(string value, params string[] mimeTypes) => Display(value, mimeTypes is { Length: > 0 } ? mimeTypes : ["text/plain"]);

    /// <summary>Writes to the cell's standard output.</summary>
    /// <param name="output">The text.</param>
    public void DisplayStandardOut(string output) => _output.Write(OutputStream.Stdout, output);

    /// <summary>Writes to the cell's standard error.</summary>
    /// <param name="error">The text.</param>
    public void DisplayStandardError(string error) => _output.Write(OutputStream.Stderr, error);
}
