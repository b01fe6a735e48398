using System.Text.Json;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>How an error looks on the wire: name, message, and a traceback coloured as terminals and front ends show it.</summary>
internal static class CellErrorContent
{
    private const string Red = "\u001b[31m";
    private const string BoldRed = "\u001b[1;31m";
    private const string Grey = "\u001b[90m";
    private const string Reset = "\u001b[0m";

    public static void Write(Utf8JsonWriter json, CellError error)
    {
        json.WriteString("ename", error.Name);
        json.WriteString("evalue", error.Message);
        json.WriteStartArray("traceback");
        var first = true;
        foreach (var line in error.Traceback.SelectMany(lines => lines.Split('\n')))
        {
            json.WriteStringValue(Colour(line, first));
            first = false;
        }
        json.WriteEndArray();
    }

    private static string Colour(string line, bool first) => line switch
    {
        "" => line,
        _ when first => BoldRed + line + Reset,
        _ when line.StartsWith("   at ", StringComparison.Ordinal) => Grey + line + Reset,
        _ when line.Contains("error CS", StringComparison.Ordinal) || line.TrimStart().StartsWith('^') => Red + line + Reset,
        _ => line,
    };
}
