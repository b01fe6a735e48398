using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Workspace.Notebooks.Packages;

/// <summary>The project that is generated to have the SDK restore a set of packages.</summary>
internal static class PackageProject
{
    private const string FileName = "packages.csproj";

    /// <summary>Writes the project into a folder of its own, shielded from build files above it.</summary>
    /// <returns>Its path.</returns>
    public static string Write(string folder, IEnumerable<PackageRequest> packages, PackageSettings settings, LockMode lockMode)
    {
        Directory.CreateDirectory(folder);
        foreach (var shield in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, shield), "<Project />\n");
        var project = new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", Properties(settings, lockMode).Select(p => new XElement(p.Name, p.Value))),
            new XElement("ItemGroup", packages.Select(p => new XElement("PackageReference", new XAttribute("Include", p.Id), new XAttribute("Version", p.Version ?? "*")))));
        var path = Path.Combine(folder, FileName);
        project.Save(path);
        return path;
    }

    private static IEnumerable<(string Name, string Value)> Properties(PackageSettings settings, LockMode lockMode)
    {
        yield return ("TargetFramework", ProjectAssets.TargetFramework);
        // With it the result lists the files for this machine, native ones included.
        yield return ("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier);
        yield return ("SelfContained", "false");
        // Asks the sources for advisories, which an offline machine cannot.
        yield return ("NuGetAudit", "false");
        if (settings.PackageFolder is { } packages) yield return ("RestorePackagesPath", packages);
        if (settings.ConfigurationFolder is { } configuration) yield return ("RestoreRootConfigDirectory", configuration);
        if (settings.Offline) yield return ("RestoreSources", string.Join(';', OfflineSources(settings)));
        else if (settings.Sources.Count > 0) yield return ("RestoreAdditionalProjectSources", string.Join(';', settings.Sources));
        if (lockMode == LockMode.None) yield break;
        yield return ("RestorePackagesWithLockFile", "true");
        yield return ("NuGetLockFilePath", settings.LockFile!);
        yield return lockMode == LockMode.Read ? ("RestoreLockedMode", "true") : ("RestoreForceEvaluate", "true");
    }

    // NuGet's own folder of unpacked packages can serve as a source.
    private static IEnumerable<string> OfflineSources(PackageSettings settings) =>
        settings.Sources.Where(Directory.Exists).Append(settings.PackageFolder ?? DefaultPackageFolder()).Where(Directory.Exists);

    private static string DefaultPackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
