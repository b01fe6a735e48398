using System.Text.Json;

namespace Workspace.Tests.CommandLine;

/// <summary>Writes small notebooks for tests.</summary>
internal static class TestNotebook
{
    public static string Write(string folder, string name, params string[] cells) =>
        WriteTagged(folder, name, [.. cells.Select(source => (source, ""))]);

    public static string WriteTagged(string folder, string name, params (string Source, string Tag)[] cells)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            cells = cells.Select((cell, i) => new
            {
                cell_type = "code",
                execution_count = (int?)null,
                id = $"cell-{i}",
                metadata = cell.Tag.Length == 0 ? new Dictionary<string, string[]>() : new Dictionary<string, string[]> { ["tags"] = [cell.Tag] },
                outputs = Array.Empty<object>(),
                source = cell.Source,
            }),
            metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
            nbformat = 4,
            nbformat_minor = 5,
        }));
        return path;
    }
}
