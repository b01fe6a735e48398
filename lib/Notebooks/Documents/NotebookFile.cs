using System.Text;
using Workspace.Core.Files;

namespace Workspace.Notebooks.Documents;

/// <summary>Notebooks on disk, in the format their file name says.</summary>
public static class NotebookFile
{
    /// <summary>Reads <c>.ipynb</c>, <c>.dib</c>, or percent-format <c>.cs</c>; any other name is read as <c>.ipynb</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The notebook.</returns>
    /// <exception cref="NotANotebookException">The file is missing, cannot be read, or is no notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        var bytes = ReadBytes(path);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DIB" => DibFormat.Read(Text(bytes, path)),
            ".CS" => PercentFormat.Read(Text(bytes, path)),
            _ => NotebookReader.Read(bytes, path),
        };
    }

    /// <summary>Writes a notebook in the format the file name says; <c>.dib</c> and <c>.cs</c> hold no outputs.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">The file; missing folders are created. It is replaced whole or not at all.</param>
    /// <param name="durable">Whether it is on the disk when this returns (default); otherwise a power cut may still lose it. Counts for <c>.ipynb</c>.</param>
    /// <exception cref="FileSaveException">The file could not be written; the earlier one is intact.</exception>
    public static void Save(NotebookDocument document, string path, bool durable = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".DIB": AtomicFile.Write(path, DibFormat.Write(document)); break;
            case ".CS": AtomicFile.Write(path, PercentFormat.Write(document)); break;
            default: AtomicFile.Write(path, (Stream stream) => document.WriteTo(stream), durable); break;
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try { return File.ReadAllBytes(path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotANotebookException(path, $"could not be opened: {e.Message.TrimEnd('.')}", innerException: e);
        }
    }

    private static string Text(byte[] bytes, string path)
    {
        if (bytes.Length == 0) throw new NotANotebookException(path, "is empty (0 bytes)");
        if (bytes.AsSpan().Contains((byte)0)) throw new NotANotebookException(path, "holds binary data");
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
