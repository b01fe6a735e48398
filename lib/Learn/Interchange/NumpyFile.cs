using Workspace.Core.Files;
using Workspace.Learn.Interchange.Numpy;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>Reads and writes <c>.npy</c> files: one array each.</summary>
/// <remarks>
/// Format versions 1 to 3, both byte orders, C and Fortran order; bool, whole numbers of 1 to 8 bytes, float16 to float64, complex64,
/// complex128, and fixed-width byte strings and text. Arrays of Python objects are refused, as they could run code.
/// Source: NumPy enhancement proposal 1.
/// </remarks>
public static class NumpyFile
{
    /// <summary>Reads an array.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TensorFileException">It is missing, damaged, or of a dtype that is not read.</exception>
    public static NumpyArray Read(string path) => ReadWhole(path, NumpyContent.ReadArray);

    /// <summary>Reads the next array of a stream and leaves it at the array's end, so that several that <c>np.save</c> wrote into one file follow each other.</summary>
    /// <param name="stream">The stream; one that cannot seek is read to its end first.</param>
    /// <exception cref="TensorFileException">It does not hold an array at its position.</exception>
    public static NumpyArray Read(Stream stream) => ReadNext(stream, NumpyContent.ReadArray);

    /// <summary>Reads an array straight into a tensor's memory, of any size.</summary>
    /// <param name="path">The file.</param>
    /// <returns>A contiguous tensor on the CPU.</returns>
    /// <exception cref="TensorFileException">It is missing, damaged, or no tensor has its dtype.</exception>
    public static Tensor ReadTensor(string path) => ReadWhole(path, NumpyContent.ReadTensor);

    /// <inheritdoc cref="Read(Stream)"/>
    /// <returns>A contiguous tensor on the CPU.</returns>
    public static Tensor ReadTensor(Stream stream) => ReadNext(stream, NumpyContent.ReadTensor);

    /// <summary>Writes an array.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="array">The array.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, NumpyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        AtomicFile.Write(path, (Stream stream) => NumpyContent.Write(stream, array));
    }

    /// <summary>Writes a tensor.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    /// <exception cref="ArgumentException">It is BFloat16, which NumPy does not have.</exception>
    public static void Write(string path, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        AtomicFile.Write(path, (Stream stream) => NumpyContent.Write(stream, tensor));
    }

    /// <summary>Writes an array to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="array">The array.</param>
    public static void Write(Stream stream, NumpyArray array)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(array);
        NumpyContent.Write(stream, array);
    }

    private static T ReadWhole<T>(string path, Func<Stream, Func<long>, T> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return TensorFileException.Guard(path, () =>
        {
            using var stream = File.OpenRead(path);
            var result = read(stream, () => stream.Length - stream.Position);
            if (stream.Position == stream.Length) return result;
            (result as IDisposable)?.Dispose();
            throw new InvalidDataException($"{stream.Length - stream.Position} bytes follow its array. Where np.save wrote several arrays into one file, open it as a stream and call Read once for each.");
        });
    }

    private static T ReadNext<T>(Stream stream, Func<Stream, Func<long>, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TensorFileException.Guard(TensorFileException.StreamName, () =>
        {
            if (stream.CanSeek) return read(stream, () => stream.Length - stream.Position);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            memory.Position = 0;
            return read(memory, () => memory.Length - memory.Position);
        });
    }
}
