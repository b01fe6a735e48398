using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Packages;

/// <summary>Builds a project that a cell references.</summary>
internal static partial class ProjectBuilder
{
    /// <summary>Builds it as its own settings say.</summary>
    /// <returns>What it has made, in the project's own output folder.</returns>
    /// <exception cref="ProjectBuildException">It does not build.</exception>
    public static async Task<BuiltProject> BuildAsync(string project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(project)!;
        var (exitCode, output) = await DotnetCommand.RunAsync(["build", project, "-nologo", "-v:q", "-tl:off"], folder, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0) throw new ProjectBuildException(project, Errors(output));
        var (_, answer) = await DotnetCommand.RunAsync(["msbuild", project, "-nologo", "-getProperty:TargetPath,ProjectAssetsFile,TargetFramework"], folder, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(answer);
        var properties = document.RootElement.GetProperty("Properties");
        var target = properties.GetProperty("TargetPath").GetString()!;
        if (!File.Exists(target)) throw new ProjectBuildException(project, [$"it makes no single assembly (TargetPath \"{target}\"). A project with several target frameworks cannot be referenced; give it one that this runtime ({ProjectAssets.TargetFramework}) can load."]);
        return new BuiltProject(target, ProjectAssets.Read(properties.GetProperty("ProjectAssetsFile").GetString()!));
    }

    private static List<string> Errors(string output) =>
        [.. ErrorLine().Matches(output).Select(match => match.Value.Trim()).Distinct().DefaultIfEmpty(output.Trim())];

    [GeneratedRegex(@"^.*\berror [A-Z]+\d+:.*?(?=\s*\[[^\]\r\n]*\]\s*$|\s*$)", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
