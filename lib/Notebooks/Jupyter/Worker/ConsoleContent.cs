using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>The content of a <c>stream</c> message.</summary>
internal static class ConsoleContent
{
    public static ReadOnlyMemory<byte> Write(OutputStream stream, string text) => JsonContent.Write(json =>
    {
        json.WriteString("name", stream == OutputStream.Stdout ? "stdout"u8 : "stderr"u8);
        json.WriteString("text", text);
    });
}
