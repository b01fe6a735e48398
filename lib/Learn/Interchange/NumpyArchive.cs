using System.IO.Compression;
using Workspace.Core.Errors;
using Workspace.Core.Files;
using Workspace.Learn.Interchange.Archives;
using Workspace.Learn.Interchange.Numpy;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>
/// A <c>.npz</c> archive: arrays under names. Opening it reads the list of names alone; each array is read when it is asked for. Stored and
/// deflated entries and zip64 are read. Not for several threads at once.
/// </summary>
public sealed class NumpyArchive : IDisposable
{
    private const string Extension = ".npy";

    private readonly string _path;
    private readonly ArchiveReader _archive;

    private NumpyArchive(string path, ArchiveReader archive, IReadOnlyList<string> names) => (_path, _archive, Names) = (path, archive, names);

    /// <summary>The names of the arrays, in the archive's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may ask for; default <see cref="TensorFileLimits.Default"/>.</param>
    /// <exception cref="TensorFileException">It is missing, no zip archive, or hostile.</exception>
    public static NumpyArchive Open(string path, TensorFileLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return TensorFileException.Guard(path, () =>
        {
            var archive = ArchiveReader.Open(path, limits ?? TensorFileLimits.Default);
            string[] names = [.. archive.Entries.Keys.Select(name => name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name)];
            if (names.Distinct().Count() == names.Length) return new NumpyArchive(path, archive, names);
            archive.Dispose();
            throw new InvalidDataException("two of its arrays have one name.");
        });
    }

    /// <summary>Reads one array.</summary>
    /// <param name="name">Its name, without <c>.npy</c>.</param>
    /// <exception cref="UnknownNameException">There is no such array.</exception>
    /// <exception cref="TensorFileException">It is damaged, or of a dtype that is not read.</exception>
    public NumpyArray Read(string name) => Read(name, NumpyContent.ReadArray);

    /// <summary>Reads one array straight into a tensor's memory.</summary>
    /// <param name="name">Its name, without <c>.npy</c>.</param>
    /// <returns>A contiguous tensor on the CPU.</returns>
    /// <exception cref="UnknownNameException">There is no such array.</exception>
    /// <exception cref="TensorFileException">It is damaged, or no tensor has its dtype.</exception>
    public Tensor ReadTensor(string name) => Read(name, NumpyContent.ReadTensor);

    /// <summary>Reads all arrays of an archive as tensors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile, or no tensor has the dtype of one of its arrays.</exception>
    public static Dictionary<string, Tensor> ReadTensors(string path, TensorFileLimits? limits = null)
    {
        using var archive = Open(path, limits);
        return TensorSet.Read(archive.Names, archive.ReadTensor);
    }

    /// <summary>Writes arrays.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="arrays">The arrays by name.</param>
    /// <param name="compress">Whether to deflate them (<c>np.savez_compressed</c>); default not (<c>np.savez</c>).</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, IEnumerable<KeyValuePair<string, NumpyArray>> arrays, bool compress = false) => Write(path, arrays, NumpyContent.Write, compress);

    /// <summary>Writes tensors, such as a state dict.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="compress">Whether to deflate them; default not.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    /// <exception cref="ArgumentException">One is BFloat16, which NumPy does not have, or two have one name.</exception>
    public static void WriteTensors(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, bool compress = false) => Write(path, tensors, NumpyContent.Write, compress);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _archive.Dispose();

    private T Read<T>(string name, Func<Stream, Func<long>, T> read)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_archive.Entries.TryGetValue(name + Extension, out var entry) && !_archive.Entries.TryGetValue(name, out entry))
            throw new UnknownNameException("Array", name, _path, Names);
        return TensorFileException.Guard($"{_path}, array {name},", () => entry.Read(stream => read(stream, () => stream.Left)));
    }

    private static void Write<T>(string path, IEnumerable<KeyValuePair<string, T>> arrays, Action<Stream, T> write, bool compress)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        var list = arrays.ToList();
        if (list.GroupBy(pair => pair.Key).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ArgumentException($"Two arrays are named \"{twice.Key}\".", nameof(arrays));
        AtomicFile.Write(path, (Stream stream) =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, array) in list)
            {
                using var entry = ArchiveWriter.Add(archive, name + Extension, compress);
                write(entry, array);
            }
        });
    }
}
