using System.Text;
using Workspace.Core.Files;
using Workspace.Learn.Structures.Writing;

namespace Workspace.Learn.Structures;

/// <summary>Writes structures in the PDB format.</summary>
/// <remarks>
/// HEADER (where the identifier has four characters), TITLE, EXPDTA, SEQRES, MODEL, ATOM, HETATM, TER, ENDMDL, END. Atoms are numbered anew; numbers beyond
/// five digits, and residue numbers beyond four, are hybrid-36. Source: wwPDB Contents Guide 3.3.
/// </remarks>
public static class PdbWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="structure">The structure.</param>
    /// <exception cref="ArgumentException">Something does not fit into the format's columns; <see cref="MmcifWriter"/> has none.</exception>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, Structure structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        AtomicFile.Write(path, (Stream stream) => Write(stream, structure));
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="structure">The structure.</param>
    /// <exception cref="ArgumentException">Something does not fit into the format's columns.</exception>
    public static void Write(Stream stream, Structure structure)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(structure);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        new PdbLines(writer).Write(structure);
    }
}
