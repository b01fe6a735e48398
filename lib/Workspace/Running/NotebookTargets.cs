using System.IO.Enumeration;

namespace Workspace.Running;

/// <summary>Turns what a person types (files, folders, patterns) into notebooks.</summary>
public static class NotebookTargets
{
    /// <summary>The name of the notebook in a scenario's folder.</summary>
    public const string DefaultFile = "notebook.ipynb";

    private static readonly string[] Extensions = [".ipynb", ".dib"];

    /// <summary>Finds the notebooks that paths mean.</summary>
    /// <param name="paths">
    /// Each a notebook; a folder, which means its <c>notebook.ipynb</c>, else every notebook directly in it; or a pattern with
    /// <c>*</c>, <c>?</c> and <c>**</c>, of which folders without notebooks are passed over.
    /// </param>
    /// <param name="outputFolder">Where executed notebooks go.</param>
    /// <returns>Notebooks in the order given, each once.</returns>
    /// <exception cref="NotebookTargetException">A path means no notebook, or two would be written to one file.</exception>
    public static IReadOnlyList<NotebookTarget> Find(IEnumerable<string> paths, string outputFolder)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var targets = paths.SelectMany(Expand).Distinct(StringComparer.Ordinal).Select(path => Target(path, outputFolder)).ToList();
        var clash = targets.GroupBy(t => t.OutputPath, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return clash is null
            ? targets
            : throw new NotebookTargetException($"These notebooks would all be written to {clash.Key}: {string.Join(", ", clash.Select(t => t.Path))}. Run them apart, each with its own --output.");
    }

    private static NotebookTarget Target(string path, string outputFolder)
    {
        var own = Path.GetFileNameWithoutExtension(path);
        var name = Path.GetFileName(path) == DefaultFile ? Path.GetFileName(Path.GetDirectoryName(path))! : own;
        return new NotebookTarget(name, path, Path.GetFullPath(Path.Combine(outputFolder, name + ".ipynb")));
    }

    private static List<string> Expand(string path)
    {
        if (path.IndexOfAny(['*', '?']) >= 0 && !Path.Exists(path)) return Match(path);
        if (File.Exists(path)) return [Path.GetFullPath(path)];
        if (!Directory.Exists(path))
            throw new NotebookTargetException($"There is no \"{path}\" here ({Directory.GetCurrentDirectory()}). Give a notebook, a folder that holds one, or a pattern such as 'notebooks/*'.");
        var found = InFolder(path);
        return found.Count > 0 ? found : throw new NotebookTargetException($"The folder \"{path}\" holds no notebook: no {DefaultFile} and no other *.ipynb or *.dib.");
    }

    private static List<string> InFolder(string folder)
    {
        var usual = Path.Combine(folder, DefaultFile);
        return File.Exists(usual)
            ? [Path.GetFullPath(usual)]
            : [.. Directory.EnumerateFiles(folder).Where(IsNotebook).Select(Path.GetFullPath).Order(StringComparer.Ordinal)];
    }

    private static List<string> Match(string pattern)
    {
        var full = Path.GetFullPath(pattern);
        var fixedPart = full[..full.LastIndexOf('/', full.IndexOfAny(['*', '?']))];
        var folder = fixedPart.Length == 0 ? "/" : fixedPart;
        var matches = !Directory.Exists(folder) ? [] : new FileSystemEnumerable<string>(
            folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => Matches(full, entry.ToFullPath()),
        }.Order(StringComparer.Ordinal).SelectMany(path => Directory.Exists(path) ? InFolder(path) : IsNotebook(path) ? [path] : []).ToList();
        return matches.Count > 0 ? matches : throw new NotebookTargetException($"No notebook matches \"{pattern}\".");
    }

    // `**` may stand for any number of folders, `*` stays inside one.
    private static bool Matches(string pattern, string path)
    {
        var (patterns, parts) = (pattern.Split('/'), path.Split('/'));
        return From(0, 0);

        bool From(int p, int f)
        {
            if (p == patterns.Length) return f == parts.Length;
            if (patterns[p] == "**") return Enumerable.Range(f, parts.Length - f + 1).Any(next => From(p + 1, next));
            return f < parts.Length && MatchesPart(patterns[p], parts[f]) && From(p + 1, f + 1);
        }
    }

    // An empty part, as before the first slash, is no expression that could match.
    private static bool MatchesPart(string pattern, string part) =>
        pattern == part || (pattern.Length > 0 && FileSystemName.MatchesSimpleExpression(pattern, part, ignoreCase: false));

    private static bool IsNotebook(string path) => Extensions.Contains(Path.GetExtension(path));
}
