using Workspace.Core.Display;

namespace Workspace.Notebooks.Display;

/// <summary>Text that is already in its final form and is shown as such, as <see cref="DisplayFunctions.HTML"/> makes it.</summary>
/// <param name="MimeType">What the text is, such as <c>text/html</c>.</param>
/// <param name="Text">The text.</param>
public sealed record MimeContent(string MimeType, string Text)
{
    /// <summary>The text under its MIME type, and as plain text for terminals.</summary>
    /// <returns>The bundle.</returns>
    public MimeBundle ToMimeBundle() => new MimeBundle(Text).With(MimeType, Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
