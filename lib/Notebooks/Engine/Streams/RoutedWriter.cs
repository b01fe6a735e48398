using System.Text;

namespace Workspace.Notebooks.Engine.Streams;

/// <summary>A console writer that asks for each text whose it is. Closing it does nothing: it belongs to every cell.</summary>
internal sealed class RoutedWriter(OutputStream stream, TextWriter outsideCells) : TextWriter
{
    public override Encoding Encoding => outsideCells.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (CellOutput.Current is { } output) output.Write(stream, value);
        else outsideCells.Write(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine() => Write(CoreNewLine);

    // One call per line keeps lines of parallel tasks whole.
    public override void WriteLine(string? value) => Write(value + new string(CoreNewLine));

    public override void Flush()
    {
        if (CellOutput.Current is null) outsideCells.Flush();
    }
}
