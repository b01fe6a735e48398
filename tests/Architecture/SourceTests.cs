using System.Text.RegularExpressions;

namespace Workspace.Architecture.Tests;

/// <summary>Rules about where code may stand that no analyzer knows.</summary>
[TestFixture]
public partial class SourceTests
{
    // The doors to native libraries, and nothing else.
    private static readonly string[] UnsafeFolders = ["lib/Aws/Documents/Mongoc/", "lib/Frames/DuckDb/", "lib/Images/Vips/", "lib/Learn/Trees/XGBoost/", "lib/LocalCloud/Sqlite/", "lib/Notebooks/Jupyter/Zmq/", "lib/Torch/Native/"];

    [Test]
    public void UnsafeCode_StandsOnlyInTheDoors()
    {
        var offenders = Repository.Sources("lib")
            .Where(path => Unsafe().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !UnsafeFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Namespaces_FollowTheFolders()
    {
        var offenders = Repository.Sources("lib")
            .Select(path => (path: Path.GetRelativePath(Path.Combine(Repository.Root, "lib"), path), declared: Declared().Match(File.ReadAllText(path)).Groups[1].Value))
            // Names that existing notebooks use for what another product had.
            .Where(file => !file.path.StartsWith("Notebooks/Compatibility/", StringComparison.Ordinal) || !file.declared.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal))
            .Where(file => file.declared.Length > 0 && file.declared != Expected(file.path, file.declared))
            .Select(file => $"{file.path} declares {file.declared}");

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Files_StayReadable()
    {
        var offenders = Repository.Sources("lib").Select(path => (path, lines: File.ReadLines(path).Count()))
            .Where(file => file.lines > 500).Select(file => $"{Path.GetRelativePath(Repository.Root, file.path)}: {file.lines} lines");

        Assert.That(offenders, Is.Empty, "A file this long has grown two subjects: split it by face.");
    }

    [Test]
    public void Folders_AreNamedForWhatTheyHold()
    {
        string[] empty = ["Utils", "Util", "Helpers", "Common", "Misc", "Managers"];
        var offenders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "lib"), "*", SearchOption.AllDirectories)
            .Where(folder => empty.Contains(Path.GetFileName(folder)));

        Assert.That(offenders, Is.Empty);
    }

    private static string Expected(string relativePath, string declared)
    {
        var folders = Path.GetDirectoryName(relativePath)!.Split(Path.DirectorySeparatorChar);
        // lib/Torch stands in for the TorchSharp package and has its namespaces: types inside `torch` all stand in TorchSharp itself.
        if (folders[0] == "Torch") return folders.Length > 1 && folders[1] is ("Native" or "Door") ? $"TorchSharp.{folders[1]}" : declared is "TorchSharp.Modules" or "TorchSharp.Utils" ? declared : "TorchSharp";
        return folders[0] == "Workspace" ? string.Join('.', folders) : $"Workspace.{string.Join('.', folders)}";
    }

    [GeneratedRegex(@"\bunsafe\b(?=\s+(static|partial|class|struct|delegate|void|\w+[\w<>\*\[\]]*\s+\w+\(|\{))|\bfixed\s*\(")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
