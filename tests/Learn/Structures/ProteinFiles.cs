namespace Workspace.Learn.Tests.Structures;

/// <summary>The real structures of the data folder; a test that needs them is ignored where WORKSPACE_DATA does not name it.</summary>
internal static class ProteinFiles
{
    internal static string Folder
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("WORKSPACE_DATA");
            var folder = data is null ? null : Path.Combine(data, "proteins");
            if (folder is null || !Directory.Exists(folder)) Assert.Ignore("WORKSPACE_DATA does not name a folder with proteins.");
            return folder!;
        }
    }

    internal static string File(string name)
    {
        var path = Path.Combine(Folder, name);
        if (!System.IO.File.Exists(path)) Assert.Ignore($"{name} is not in the data folder.");
        return path;
    }

    internal static IEnumerable<string> All => Directory.EnumerateFiles(Folder).Where(path => path.Contains(".pdb", StringComparison.Ordinal) || path.EndsWith(".ent", StringComparison.Ordinal) || path.EndsWith(".cif", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
