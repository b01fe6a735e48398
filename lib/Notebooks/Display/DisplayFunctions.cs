using System.Diagnostics.CodeAnalysis;
using Workspace.Core.Display;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Display;

/// <summary>
/// The functions that cells call to show things, imported by <c>using static</c>. Names and casing are those of .NET
/// Interactive and IPython, so that existing notebooks run unchanged.
/// </summary>
public static class DisplayFunctions
{
    /// <summary>Shows a value now, without waiting for the end of the cell. Outside a notebook its text goes to the console.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeType">
    /// Shows only this representation; a string is taken to be already in it, so <c>display("&lt;b&gt;x&lt;/b&gt;", "text/html")</c>
    /// shows bold text. Default: all representations.
    /// </param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue display(object? value, string? mimeType = null) => DisplayOn(CellOutput.Current, value, mimeType);

    internal static DisplayedValue DisplayOn(ICellOutput? output, object? value, string? mimeType)
    {
        var id = Guid.NewGuid().ToString("N");
        var shown = mimeType is null ? value : InType(value, mimeType);
        if (output is null) Console.Out.WriteLine(Formatter.Format(shown)[MimeTypes.Text]);
        else output.Display(shown, id);
        return new DisplayedValue(id, output);
    }

    /// <summary>Text that is HTML, to be displayed or to end a cell with.</summary>
    /// <param name="content">An HTML fragment.</param>
    /// <returns>The displayable value.</returns>
    public static MimeContent HTML(string content) => new(MimeTypes.Html, content);

    /// <summary>Text that is Markdown, to be displayed or to end a cell with.</summary>
    /// <param name="content">Markdown.</param>
    /// <returns>The displayable value.</returns>
    public static MimeContent Markdown(string content) => new(MimeTypes.Markdown, content);

    /// <summary>A style sheet for the page, to be displayed or to end a cell with.</summary>
    /// <param name="content">CSS rules.</param>
    /// <returns>The displayable value.</returns>
    public static MimeContent CSS(string content) => HTML($"<style>{content}</style>");

    /// <summary>Runs JavaScript in the page that shows the notebook.</summary>
    /// <param name="content">The script.</param>
    public static void Javascript(string content) => display(Languages.JavaScript.JavaScriptLanguage.Bundle(content));

    /// <summary>Asks the reader of the notebook for a line.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InputNotAvailableException">Nobody is there to answer, as in a headless run.</exception>
    public static string Input(string prompt = "") => Ask(prompt, password: false);

    /// <summary>Asks for a line that is not shown, and that is replaced by dots wherever it would appear in outputs.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InputNotAvailableException">Nobody is there to answer, as in a headless run.</exception>
    public static string Password(string prompt = "") => Ask(prompt, password: true);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Only when something new is shown, which avoids flicker; default false.</param>
    [SuppressMessage("Naming", "CA1707", Justification = "The name every notebook user knows from IPython.")]
    public static void clear_output(bool wait = false) => CellOutput.Current?.ClearOutput(wait);

    private static string Ask(string prompt, bool password) =>
        (CellOutput.Current ?? throw new InputNotAvailableException(prompt)).ReadLine(prompt, password);

    private static object InType(object? value, string mimeType) =>
        value is string text ? new MimeContent(mimeType, text) : Formatter.Format(value).Only(mimeType);
}
