using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Workspace.Notebooks.Packages;

/// <summary>Reads and changes the identity of assembly files.</summary>
internal static class AssemblyStamp
{
    /// <summary>Identifies one build: the same sources give the same one again. Null for a file that is no assembly.</summary>
    public static (string Name, Version Version, Guid Build)? Read(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        if (!pe.HasMetadata) return null;
        var metadata = pe.GetMetadataReader();
        if (!metadata.IsAssembly) return null;
        var definition = metadata.GetAssemblyDefinition();
        return (metadata.GetString(definition.Name), definition.Version, metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }

    /// <summary>
    /// Overwrites the last part of an assembly's version in the file. Two builds of one project have the same identity,
    /// under which neither the compiler nor the loader would take the second.
    /// </summary>
    public static void SetRevision(string path, ushort revision)
    {
        var image = File.ReadAllBytes(path);
        using (var pe = new PEReader(new MemoryStream(image)))
        {
            var metadata = pe.GetMetadataReader();
            // A row of the Assembly table: hash algorithm (4 bytes), then major, minor, build and revision (2 each); ECMA-335 II.22.2.
            var row = pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.Assembly);
            BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(row + 10), revision);
        }
        File.WriteAllBytes(path, image);
    }
}
