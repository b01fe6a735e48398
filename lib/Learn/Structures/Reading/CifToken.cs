namespace Workspace.Learn.Structures.Reading;

/// <summary>A word of a CIF file: its kind, and where its content lies.</summary>
internal readonly record struct CifToken(CifTokenKind Kind, int Start, int Length)
{
    internal bool IsValue => Kind is CifTokenKind.Bare or CifTokenKind.Quoted;

    internal ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text) => text.Slice(Start, Length);

    /// <summary>Whether it stands for no value: a dot (inapplicable) or a question mark (unknown) without quotes.</summary>
    internal bool IsNull(ReadOnlySpan<byte> text) => Kind == CifTokenKind.Bare && Length == 1 && text[Start] is (byte)'.' or (byte)'?';
}
