using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its name; case does not matter.</param>
/// <param name="Version">An exact version, a floating one such as <c>1.*</c> or <c>*-*</c>, or a range; null: the newest stable one.</param>
public sealed partial record PackageRequest(string Id, string? Version)
{
    /// <summary>Whether the version depends on what the sources hold when it is resolved.</summary>
    public bool IsFloating => Version is null || Version.Contains('*', StringComparison.Ordinal);

    /// <summary>Reads what follows <c>nuget:</c>.</summary>
    /// <param name="text">The name, or the name, a comma and a version.</param>
    /// <returns>The request.</returns>
    /// <exception cref="PackageRestoreException">It is neither.</exception>
    public static PackageRequest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Form().Match(text);
        if (!match.Success) throw new PackageRestoreException($"\"nuget: {text}\" names no package. Write #r \"nuget: Name\" or #r \"nuget: Name, 1.2.3\"; versions may float (1.*, *-* with previews).");
        return new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value.Trim() : null);
    }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Id : $"{Id} {Version}";

    [GeneratedRegex(@"^\s*(?<id>[A-Za-z0-9_][A-Za-z0-9_.\-]*)\s*(,\s*(?<version>[0-9A-Za-z.*+\-\[\](), ]+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
