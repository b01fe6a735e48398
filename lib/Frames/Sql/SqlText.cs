namespace Workspace.Frames.Sql;

/// <summary>Writes names and texts into SQL so that nothing in them can act as SQL.</summary>
internal static class SqlText
{
    /// <summary>A name in double quotes.</summary>
    public static string QuoteName(string name) => $"\"{Checked(name).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Quote(string text) => $"'{Checked(text).Replace("'", "''", StringComparison.Ordinal)}'";

    // The statement crosses to the engine as a C string, which would end here.
    private static string Checked(string text) =>
        text.Contains('\0', StringComparison.Ordinal)
            ? throw new Errors.FrameException($"\"{text.Replace("\0", "\\0", StringComparison.Ordinal)}\" holds a NUL character, which SQL cannot hold. Remove it first.")
            : text;
}
