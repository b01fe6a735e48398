using System.Text;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>Puts a description together, in Markdown and in plain text at once.</summary>
internal sealed class InspectionText
{
    private readonly StringBuilder _markdown = new();
    private readonly StringBuilder _plain = new();

    /// <summary>Adds lines of C#.</summary>
    public InspectionText Code(string code, string language = "csharp")
    {
        Separate();
        _markdown.Append("```").Append(language).Append('\n').Append(code).Append("\n```");
        _plain.Append(code);
        return this;
    }

    /// <summary>Adds a paragraph, if there is one.</summary>
    public InspectionText Paragraph(string text)
    {
        if (text.Length == 0) return this;
        Separate();
        _markdown.Append(text);
        _plain.Append(text);
        return this;
    }

    /// <summary>Adds a paragraph with a heading, if there is one.</summary>
    public InspectionText Section(string heading, string text)
    {
        if (text.Length == 0) return this;
        Separate();
        _markdown.Append("**").Append(heading).Append("**: ").Append(text);
        _plain.Append(heading).Append(": ").Append(text);
        return this;
    }

    /// <summary>Adds a paragraph with a heading, or the heading alone.</summary>
    public InspectionText Note(string heading, string text)
    {
        if (text.Length > 0) return Section(heading, text);
        Separate();
        _markdown.Append("**").Append(heading).Append("**");
        _plain.Append(heading);
        return this;
    }

    /// <summary>Adds a list with a heading, if it has entries.</summary>
    public InspectionText List(string heading, IReadOnlyList<(string Name, string Text)> entries)
    {
        if (entries.Count == 0) return this;
        Separate();
        _markdown.Append("**").Append(heading).Append("**\n");
        _plain.Append(heading).Append(':');
        foreach (var (name, text) in entries)
        {
            _markdown.Append("\n- `").Append(name).Append('`').Append(text.Length > 0 ? ": " : "").Append(text);
            _plain.Append("\n  ").Append(name).Append(text.Length > 0 ? ": " : "").Append(text);
        }
        return this;
    }

    public MimeBundle ToBundle() => new MimeBundle(_plain.ToString()).With(MimeTypes.Markdown, _markdown.ToString());

    private void Separate()
    {
        if (_plain.Length == 0) return;
        _markdown.Append("\n\n");
        _plain.Append("\n\n");
    }
}
