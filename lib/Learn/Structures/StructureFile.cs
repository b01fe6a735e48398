using System.Buffers;
using Workspace.Learn.Structures.Reading;

namespace Workspace.Learn.Structures;

/// <summary>Reads structures from PDB and mmCIF files, also gzipped.</summary>
public static class StructureFile
{
    private static readonly string[] MmcifExtensions = [".cif", ".mmcif"];

    /// <summary>Reads a file; its extension says the format (<c>.cif</c>, <c>.mmcif</c>: mmCIF; any other: PDB), its first bytes whether it is gzipped.</summary>
    /// <param name="path">The file, such as <c>4hhb.pdb</c>, <c>pdb1gdr.ent</c>, <c>1A8O.cif.gz</c>.</param>
    /// <param name="options">How; default <see cref="StructureReadOptions.Default"/>.</param>
    /// <exception cref="StructureFileException">It is missing or malformed; the message names line and column.</exception>
    public static Structure Read(string path, StructureReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= StructureReadOptions.Default;
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var isMmcif = MmcifExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        if (name.EndsWith(".bcif", StringComparison.OrdinalIgnoreCase)) throw new StructureFileException(path, new StructureProblem(0, 0, "BinaryCIF is not read. Fetch the entry as .cif or .pdb."));
        var id = Path.GetFileNameWithoutExtension(name);
        var buffer = Array.Empty<byte>();
        try
        {
            var bytes = ReadBytes(path, options, ref buffer);
            return isMmcif ? MmcifReader.Read(bytes, path, id, options) : PdbReader.Read(bytes, path, id, options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the PDB format from memory.</summary>
    /// <param name="bytes">The text in ASCII or UTF-8; not gzipped.</param>
    /// <param name="name">What error messages call it, and its identifier where it names none.</param>
    /// <param name="options">How; default <see cref="StructureReadOptions.Default"/>.</param>
    /// <exception cref="StructureFileException">It is malformed.</exception>
    public static Structure ParsePdb(ReadOnlySpan<byte> bytes, string name, StructureReadOptions? options = null) => PdbReader.Read(bytes, name, name, options ?? StructureReadOptions.Default);

    /// <summary>Reads the mmCIF format from memory.</summary>
    /// <inheritdoc cref="ParsePdb"/>
    public static Structure ParseMmcif(ReadOnlySpan<byte> bytes, string name, StructureReadOptions? options = null) => MmcifReader.Read(bytes, name, name, options ?? StructureReadOptions.Default);

    // Into a borrowed buffer: fresh memory for each of thousands of files would cost more than reading them.
    private static ReadOnlySpan<byte> ReadBytes(string path, StructureReadOptions options, ref byte[] buffer)
    {
        try
        {
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(file);
            if (length > options.MaxBytes) throw new InvalidDataException($"it has {length} bytes, and at most {options.MaxBytes} are read. Raise {nameof(StructureReadOptions)}.{nameof(StructureReadOptions.MaxBytes)}.");
            buffer = ArrayPool<byte>.Shared.Rent((int)length);
            var filled = 0;
            for (int read; filled < length && (read = RandomAccess.Read(file, buffer.AsSpan(filled, (int)length - filled), filled)) > 0; filled += read) ;
            var bytes = buffer.AsSpan(0, filled);
            return SourceText.IsGzip(bytes) ? SourceText.Unpack(bytes.ToArray(), options.MaxBytes) : bytes;
        }
        catch (FileNotFoundException e)
        {
            throw new StructureFileException(path, new StructureProblem(0, 0, "there is no such file."), e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StructureFileException(path, new StructureProblem(0, 0, e.Message), e);
        }
    }
}
