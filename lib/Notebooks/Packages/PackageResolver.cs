using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Packages;

/// <summary>Turns package requests into files, through the SDK's own restore, and remembers the answers.</summary>
/// <param name="clock">Tells how old a remembered answer for a floating version is.</param>
public sealed partial class PackageResolver(TimeProvider clock)
{
    private static readonly TimeSpan FloatingLifetime = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Restores a set of packages with all they depend on.</summary>
    /// <param name="requests">The packages, each name once.</param>
    /// <param name="settings">Sources and folders.</param>
    /// <param name="progress">Told what happens when it takes more than a look at the cache.</param>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <returns>Where the files are.</returns>
    /// <exception cref="PackageRestoreException">A package or version does not exist in the sources, or does not go with the others or the lock file.</exception>
    public async Task<RestoredPackages> RestoreAsync(IReadOnlyList<PackageRequest> requests, PackageSettings settings, Action<string> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(progress);
        var isLocked = settings.LockFile is not null;
        var packages = isLocked ? PackageLock.Read(settings.LockFile!, requests) : requests;
        var folder = Path.Combine(settings.CacheFolder, Key(packages, settings));
        var answer = Path.Combine(folder, "restored.json");
        if (ReadAnswer(answer, mayBeOld: settings.Offline || isLocked || !packages.Any(p => p.IsFloating)) is { } known) return known;
        progress($"Restoring {string.Join(", ", requests)} …\n");
        var restored = await RunAsync(folder, packages, settings, isLocked ? LockMode.Read : LockMode.None, cancellationToken).ConfigureAwait(false);
        await WriteAnswerAsync(answer, restored, cancellationToken).ConfigureAwait(false);
        progress($"Restored {string.Join(", ", requests.Select(r => $"{r.Id} {restored.Versions.GetValueOrDefault(r.Id)}"))}.\n");
        return restored;
    }

    /// <summary>Writes a lock file for a set of packages, from which later restores take all versions.</summary>
    /// <param name="requests">The packages, each name once.</param>
    /// <param name="settings">Sources and folders; <see cref="PackageSettings.LockFile"/> is the file to write.</param>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <returns>Done when it is written.</returns>
    /// <exception cref="PackageRestoreException">A package does not exist, or no file is named.</exception>
    public static async Task WriteLockAsync(IReadOnlyList<PackageRequest> requests, PackageSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.LockFile is null) throw new PackageRestoreException("No lock file is named. Set PackageSettings.LockFile.");
        var folder = Path.Combine(settings.CacheFolder, "lock-" + Key(requests, settings with { LockFile = null }));
        await RunAsync(folder, requests, settings, LockMode.Write, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<RestoredPackages> RunAsync(string folder, IReadOnlyList<PackageRequest> packages, PackageSettings settings, LockMode lockMode, CancellationToken cancellationToken)
    {
        var project = PackageProject.Write(folder, packages, settings, lockMode);
        var (exitCode, output) = await DotnetCommand.RunAsync(["msbuild", project, "-t:Restore", "-nologo", "-v:q", "-tl:off"], folder, cancellationToken).ConfigureAwait(false);
        return exitCode == 0 ? ProjectAssets.Read(Path.Combine(folder, "obj", "project.assets.json")) : throw Explain(output, packages, settings);
    }

    private static PackageRestoreException Explain(string output, IReadOnlyList<PackageRequest> packages, PackageSettings settings)
    {
        var errors = RestoreError().Matches(output).Select(match => match.Groups["text"].Value.Trim()).Distinct().ToList();
        var what = errors.Count > 0 ? string.Join('\n', errors) : output.Trim();
        var where = settings.Offline
            ? "This session is offline: only folder sources and packages restored before on this machine were asked. Restore once online, or ask for a version that is here."
            : "Check name and version, or add a source with #i \"nuget:URL-or-folder\".";
        // Only of those that the restore complains about: others may well be there.
        var instead = packages.Where(package => what.Contains(package.Id, StringComparison.OrdinalIgnoreCase) && ReplacedPackages.FindReplacement(package.Id) is not null)
            .Select(package => $"\nInstead of {package.Id}: {ReplacedPackages.FindReplacement(package.Id)}.");
        return new PackageRestoreException($"The packages could not be restored: {what}\n{where}{string.Concat(instead)}");
    }

    private RestoredPackages? ReadAnswer(string path, bool mayBeOld)
    {
        var file = new FileInfo(path);
        if (!file.Exists || (!mayBeOld && clock.GetUtcNow() - file.LastWriteTimeUtc > FloatingLifetime)) return null;
        try
        {
            return JsonSerializer.Deserialize<RestoredPackages>(File.ReadAllBytes(path), Json) is { IsComplete: true } known ? known : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Moved into place, so that two runs at once never read half of it.
    private static async Task WriteAnswerAsync(string path, RestoredPackages restored, CancellationToken cancellationToken)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(draft, JsonSerializer.SerializeToUtf8Bytes(restored, Json), cancellationToken).ConfigureAwait(false);
        File.Move(draft, path, overwrite: true);
    }

    // Not part of it: whether we are offline. What was restored online serves offline too.
    private static string Key(IEnumerable<PackageRequest> packages, PackageSettings settings)
    {
        var text = new StringBuilder().AppendLine(ProjectAssets.TargetFramework).AppendLine(System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier).AppendLine(settings.PackageFolder);
        foreach (var package in packages.OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase)) text.AppendLine(package.ToString().ToUpperInvariant());
        foreach (var source in settings.Sources) text.AppendLine(source);
        if (settings.LockFile is { } file) text.Append(File.ReadAllText(file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..24];
    }

    [GeneratedRegex(@"(error|warning)\s+(?<text>NU\d{4}:[^\r\n]*?)(\s*\[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RestoreError();
}
