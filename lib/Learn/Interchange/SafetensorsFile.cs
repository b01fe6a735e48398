using Workspace.Core.Errors;
using Workspace.Core.Files;
using Workspace.Learn.Interchange.Elements;
using Workspace.Learn.Interchange.Safetensors;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>
/// A <c>.safetensors</c> file: tensors under names, with free texts. Opening it reads and checks the header alone; each tensor is read
/// straight into its own memory when it is asked for, by any number of threads.
/// </summary>
/// <remarks>
/// Source: the format's description in the safetensors repository. Every dtype of tensors except complex128, which the format lacks. Files with
/// dtypes that no tensor here has (U16, U32, U64, F8_…) open, and only those tensors cannot be read.
/// </remarks>
public sealed class SafetensorsFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly SafetensorsHeader _header;
    private readonly Dictionary<string, SafetensorsEntry> _byName;

    private SafetensorsFile(string path, FileStream file, SafetensorsHeader header)
    {
        (_path, _file, _header) = (path, file, header);
        _byName = header.Entries.ToDictionary(entry => entry.Name);
    }

    /// <summary>The free texts that the file carries.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>What the file says about each tensor, in the order of their bytes.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries => _header.Entries;

    /// <summary>Opens a file and checks its header: names, dtypes, shapes, and that the tensors neither overlap nor leave holes.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile.</exception>
    public static SafetensorsFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return TensorFileException.Guard(path, () =>
        {
            var file = File.OpenRead(path);
            try
            {
                return new SafetensorsFile(path, file, SafetensorsHeader.Read(file));
            }
            catch
            {
                file.Dispose();
                throw;
            }
        });
    }

    /// <summary>Reads one tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A contiguous tensor on the CPU.</returns>
    /// <exception cref="UnknownNameException">There is no such tensor.</exception>
    /// <exception cref="TensorFileException">No tensor here has its dtype, or the file was cut off since it was opened.</exception>
    public Tensor Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_byName.TryGetValue(name, out var entry)) throw new UnknownNameException("Tensor", name, _path, _byName.Keys);
        return TensorFileException.Guard($"{_path}, tensor {name},", () => Read(entry));
    }

    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Tensors on the CPU, ready for <c>module.load_state_dict</c>.</returns>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile, or no tensor here has the dtype of one.</exception>
    public static Dictionary<string, Tensor> ReadTensors(string path)
    {
        using var file = Open(path);
        return TensorSet.Read(file.Entries.Select(entry => entry.Name), file.Read);
    }

    /// <summary>Writes tensors, such as a state dict.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="tensors">The tensors by name, on any device. Those that share memory are written in full each.</param>
    /// <param name="metadata">Free texts; default none.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    /// <exception cref="ArgumentException">One is complex128, which the format lacks, two have one name, or one is named <c>__metadata__</c>.</exception>
    public static void Write(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        // As the reference implementation does: wide elements first, so that each begins at a multiple of its size.
        var sorted = tensors.OrderByDescending(pair => pair.Value.element_size()).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (sorted.GroupBy(pair => pair.Key).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ArgumentException($"Two tensors are named \"{twice.Key}\".", nameof(tensors));
        var entries = new List<SafetensorsEntry>();
        foreach (var (name, tensor) in sorted)
        {
            var begin = entries.Count == 0 ? 0 : entries[^1].End;
            entries.Add(new SafetensorsEntry(name, DTypeOf(name, tensor), tensor.shape, begin, begin + (tensor.numel() * tensor.element_size())));
        }
        var header = SafetensorsHeader.Write(entries, metadata);
        AtomicFile.Write(path, (Stream stream) =>
        {
            stream.Write(BitConverter.GetBytes((long)header.Length));
            stream.Write(header);
            foreach (var (_, tensor) in sorted) TensorBytes.Write(tensor, stream);
        });
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static string DTypeOf(string name, Tensor tensor) => ElementType.Of(tensor.dtype).Safetensors
        ?? throw new ArgumentException($"Tensor {name} is {tensor.dtype}, which the safetensors format lacks. Convert it, or use {nameof(PyTorchFile)}.");

    private Tensor Read(SafetensorsEntry entry)
    {
        var element = ElementType.All.FirstOrDefault(element => element.Safetensors == entry.DType)
            ?? throw new InvalidDataException($"no tensor here has its dtype {entry.DType}.");
        var position = _header.DataStart + entry.Begin;
        return TensorBytes.Read([.. entry.Shape], element, piece =>
        {
            for (int read; piece.Length > 0; piece = piece[read..], position += read)
            {
                read = RandomAccess.Read(_file.SafeFileHandle, piece, position);
                if (read == 0) throw new EndOfStreamException();
            }
        });
    }
}
