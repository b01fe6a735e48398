using Workspace.Core.Display;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Display;

/// <summary>Makes a session know the display functions.</summary>
public static class SessionDisplay
{
    // Cells know the formatter by .NET Interactive's name alone: under two, every use of it would be ambiguous.
    private static readonly string[] Imports =
    [
        "Workspace.Core.Display", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
        $"static {typeof(DisplayFunctions).FullName}", $"static {typeof(DisplayExtensions).FullName}",
    ];

    /// <summary>Adds what cells need to call <see cref="DisplayFunctions"/> and <c>value.Display()</c> without <c>#r</c> or <c>using</c>.</summary>
    /// <param name="options">How the session starts.</param>
    /// <returns>The options with the references and imports added; what they had already is not added again.</returns>
    public static SessionOptions WithDisplay(this SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            References = [.. options.References.Union([typeof(DisplayFunctions).Assembly.Location, typeof(MimeBundle).Assembly.Location])],
            Imports = [.. options.Imports.Union(Imports)],
        };
    }
}
