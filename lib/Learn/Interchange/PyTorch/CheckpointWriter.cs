using System.Globalization;
using System.IO.Compression;
using Workspace.Learn.Interchange.Archives;
using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>Writes a checkpoint with the entries that <c>torch.save</c> writes, uncompressed.</summary>
internal static class CheckpointWriter
{
    private const string Folder = "archive/";

    internal static void Write(Stream stream, object? value)
    {
        var pickle = new PickleWriter();
        var bytes = pickle.Write(value);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "data.pkl", bytes);
        Add(archive, "byteorder", "little"u8);
        for (var i = 0; i < pickle.Tensors.Count; i++)
        {
            using var entry = ArchiveWriter.Add(archive, string.Create(CultureInfo.InvariantCulture, $"{Folder}data/{i}"));
            TensorBytes.Write(pickle.Tensors[i], entry);
        }
        // The version of the archive's layout, which every torch.load since 1.6 reads.
        Add(archive, "version", "3\n"u8);
    }

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> content)
    {
        using var entry = ArchiveWriter.Add(archive, Folder + name);
        entry.Write(content);
    }
}
