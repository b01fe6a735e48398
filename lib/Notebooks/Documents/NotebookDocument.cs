using System.Text;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>
/// A Jupyter notebook (nbformat 4.x). The document is its JSON: reading and writing loses nothing, and what was not
/// changed comes out byte for byte as it stood (as Jupyter lays it out).
/// </summary>
public sealed class NotebookDocument
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<NotebookCell> _cells;

    internal NotebookDocument(JsonObject json, JsonLayout layout)
    {
        Json = json;
        Layout = layout;
        _cells = [.. CellsJson.OfType<JsonObject>().Select(cell => new NotebookCell(this, cell))];
    }

    /// <summary>The document's JSON.</summary>
    public JsonObject Json { get; }

    /// <summary>How the file is laid out.</summary>
    public JsonLayout Layout { get; }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>The minor format version: 5 since cells have ids.</summary>
    public int MinorFormat => Json.FindInt("nbformat_minor") ?? 0;

    /// <summary>The language of code cells that name none, such as <c>csharp</c>.</summary>
    public string DefaultLanguage => CellLanguage.OfNotebook(Json["metadata"]);

    private JsonArray CellsJson => Json["cells"]!.AsArray();

    /// <summary>Creates an empty C# notebook of format 4.5.</summary>
    /// <returns>The notebook.</returns>
    public static NotebookDocument Create() => new(
        new JsonObject
        {
            ["cells"] = new JsonArray(),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
                ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["pygments_lexer"] = "csharp" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        },
        JsonLayout.Jupyter);

    /// <summary>Reads a notebook from JSON text.</summary>
    /// <param name="json">The text of an <c>.ipynb</c> file.</param>
    /// <returns>The notebook.</returns>
    /// <exception cref="NotANotebookException">The text is no notebook of format 4.</exception>
    public static NotebookDocument Parse(string json) => NotebookReader.Read(Encoding.UTF8.GetBytes(json), null);

    /// <summary>A value of the notebook's metadata.</summary>
    /// <param name="path">Property names from the metadata down.</param>
    /// <returns>The value, or null where there is none.</returns>
    public JsonNode? Metadata(params ReadOnlySpan<string> path) => Json["metadata"].Find(path);

    /// <summary>Sets a value of the notebook's metadata.</summary>
    /// <param name="key">The property.</param>
    /// <param name="value">Its new value.</param>
    public void SetMetadata(string key, JsonNode value) => Json.Ensure("metadata").SetSorted(key, value);

    /// <summary>Inserts a cell.</summary>
    /// <param name="index">Where, from 0; the number of cells appends.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="source">Its text.</param>
    /// <returns>The new cell; it gets its id when the notebook is written.</returns>
    public NotebookCell Insert(int index, CellKind kind, string source)
    {
        var json = new JsonObject { ["cell_type"] = kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" } };
        if (kind == CellKind.Code) json["execution_count"] = null;
        json["metadata"] = new JsonObject();
        if (kind == CellKind.Code) json["outputs"] = new JsonArray();
        json["source"] = SourceLines.Split(source);
        CellsJson.Insert(index, json);
        var cell = new NotebookCell(this, json);
        _cells.Insert(index, cell);
        return cell;
    }

    /// <summary>Appends a cell.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="source">Its text.</param>
    /// <returns>The new cell.</returns>
    public NotebookCell Add(CellKind kind, string source) => Insert(Cells.Count, kind, source);

    /// <summary>Removes a cell.</summary>
    /// <param name="index">Which, from 0.</param>
    public void RemoveAt(int index)
    {
        CellsJson.Remove(_cells[index].Json);
        _cells.RemoveAt(index);
    }

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public NotebookDocument Clone() => new(Json.DeepClone().AsObject(), Layout);

    /// <summary>The notebook as the text of an <c>.ipynb</c> file. Format 4.5: cells without an id, or with one that is taken, get one.</summary>
    /// <returns>The text.</returns>
    public string ToJson()
    {
        using var writer = new StringWriter();
        Write(writer);
        return writer.ToString();
    }

    /// <summary>Writes the notebook in UTF-8 without a byte-order mark.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void WriteTo(Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 64 * 1024, leaveOpen: true);
        Write(writer);
    }

    private void Write(TextWriter writer)
    {
        if (MinorFormat >= 5) CellIds.Complete(CellsJson);
        new NotebookJsonWriter(writer, Layout).Write(Json);
        if (Layout.EndsWithNewLine) writer.Write(Layout.NewLine);
    }
}
