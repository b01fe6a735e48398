using Workspace.Learn.Interchange.Archives;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>Opens the archive of a checkpoint, runs its pickle on the short list, and gives the tensors their numbers.</summary>
internal static class CheckpointReader
{
    private const string Pickle = "data.pkl";

    internal static object? Read(string path, TensorFileLimits limits)
    {
        RequireArchive(path);
        using var archive = ArchiveReader.Open(path, limits);
        var folder = Folder(archive);
        var entry = archive.Entries[folder + Pickle];
        if (entry.Length > limits.MaxPickleBytes)
            throw new InvalidDataException($"its pickle has {entry.Length} bytes, and at most {limits.MaxPickleBytes} are allowed. If you trust the file, raise {nameof(TensorFileLimits)}.{nameof(TensorFileLimits.MaxPickleBytes)}.");
        var storages = new StorageSet(archive, folder, IsBigEndian(archive, folder));
        try
        {
            var value = new PickleReader(path, entry.ReadAll(), storages).Read();
            CheckpointValues.RequireTree(value);
            storages.Release(keep: CheckpointValues.Tensors(value));
            return value;
        }
        catch
        {
            storages.Release(keep: []);
            throw;
        }
    }

    private static string Folder(ArchiveReader archive)
    {
        var pickles = archive.Entries.Keys.Where(name => name.EndsWith("/" + Pickle, StringComparison.Ordinal)).ToList();
        if (archive.Entries.Keys.Any(name => name.EndsWith("/constants.pkl", StringComparison.Ordinal)))
            throw new InvalidDataException("it is a TorchScript program (torch.jit.save), which holds code. Save the weights in Python: torch.save(model.state_dict(), …).");
        return pickles is [var only] ? only[..^Pickle.Length] : throw new InvalidDataException($"it is a zip archive with {pickles.Count} entries named {Pickle}; a checkpoint has one.");
    }

    private static void RequireArchive(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = File.OpenRead(path);
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start[..length].StartsWith("PK"u8)) return;
        // A pickle of protocol 2 to 5.
        if (length > 1 && start[0] == 0x80 && start[1] is >= 2 and <= 5)
            throw new InvalidDataException("it is a bare pickle, as PyTorch wrote before version 1.6. Load it in Python, and save it again: torch.save(torch.load(old), new).");
        throw new InvalidDataException("it is no zip archive, so torch.save did not write it, or it is damaged.");
    }

    private static bool IsBigEndian(ArchiveReader archive, string folder) =>
        archive.Entries.TryGetValue(folder + "byteorder", out var entry) && entry.Length == 3 && entry.ReadAll().AsSpan().SequenceEqual("big"u8);
}
