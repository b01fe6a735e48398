using System.Text;
using Workspace.Core.Files;
using Workspace.Learn.Structures.Writing;

namespace Workspace.Learn.Structures;

/// <summary>Writes structures in the mmCIF format: identifier, title, method, the residues of the polymers where they are known, and the atoms.</summary>
/// <remarks>Source: the PDBx/mmCIF dictionary of the wwPDB.</remarks>
public static class MmcifWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="structure">The structure.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, Structure structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        AtomicFile.Write(path, (Stream stream) => Write(stream, structure));
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="structure">The structure.</param>
    public static void Write(Stream stream, Structure structure)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(structure);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        MmcifTables.Write(writer, structure);
    }
}
