using System.Globalization;
using System.Text.Json.Nodes;

namespace Workspace.Benchmarks.Engine;

/// <summary>Writes notebooks of small cells that do the same in C# and in Python: a variable of their own, one they all share, a value to show.</summary>
internal static class CellNotebook
{
    /// <summary>The cells, and one before them that declares the shared variable.</summary>
    public static string WriteCSharp(string folder, int cells) => Write(
        Path.Combine(folder, $"cells-{cells}.ipynb"), "csharp", ".net-csharp", ["var acc = 0;", .. Enumerable.Range(0, cells).Select(CSharpCell)]);

    /// <summary>The same with one more cell at the end, which prints the memory of the process as the kernel counts it.</summary>
    public static string WriteCSharpWithMemory(string folder, int cells) => Write(
        Path.Combine(folder, $"cells-{cells}-memory.ipynb"), "csharp", ".net-csharp",
        ["var acc = 0;", .. Enumerable.Range(0, cells).Select(CSharpCell), "Console.Write(File.ReadAllText(\"/proc/self/status\"));"]);

    /// <summary>The cells of <see cref="WriteCSharp"/> in Python.</summary>
    public static string WritePython(string folder, int cells) => Write(
        Path.Combine(folder, $"cells-{cells}-python.ipynb"), "python", "python3", ["acc = 0", .. Enumerable.Range(0, cells).Select(PythonCell)]);

    private static string CSharpCell(int i) => string.Create(CultureInfo.InvariantCulture, $"var v{i} = acc + {i}; acc += 1;\nv{i}");

    private static string PythonCell(int i) => string.Create(CultureInfo.InvariantCulture, $"v{i} = acc + {i}; acc += 1\nv{i}");

    private static string Write(string path, string language, string kernel, IEnumerable<string> sources)
    {
        var cells = sources.Select((source, i) => new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{i}",
            ["metadata"] = new JsonObject(),
            ["outputs"] = new JsonArray(),
            ["source"] = source,
        });
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = kernel, ["language"] = language, ["name"] = kernel } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(path, notebook.ToJsonString());
        return path;
    }
}
