using Workspace.Core.Native;

namespace Workspace.Provisioning;

/// <summary>Installs what a command needs and is not there: Debian packages as root or through sudo, npm packages into <c>.deps/</c>.</summary>
public sealed class Provisioner(IProvisioningLog log)
{
    /// <summary>Switches every installation off, for machines where nothing may be changed: set it to 1.</summary>
    public const string OffVariable = "WORKSPACE_NO_INSTALL";

    private static readonly Dictionary<string, string> Quiet = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    /// <summary>Makes sure that everything asked for is there.</summary>
    /// <param name="requirements">What a command needs.</param>
    /// <param name="cancellationToken">Stops the installation.</param>
    /// <returns>A task that ends when all is there.</returns>
    /// <exception cref="RequirementsMissingException">Something is missing and may not, or could not, be installed.</exception>
    public async Task EnsureAsync(IEnumerable<Requirement> requirements, CancellationToken cancellationToken = default)
    {
        var all = requirements.ToList();
        var missing = all.Where(r => r.Find() is null).ToList();
        if (missing.Count > 0) await InstallAsync(missing, cancellationToken).ConfigureAwait(false);
        foreach (var preparation in all.Select(r => r.Preparation).OfType<Preparation>().Where(p => !p.IsDone()))
            await PrepareAsync(preparation, cancellationToken).ConfigureAwait(false);
    }

    // It writes into .deps/ only, so WORKSPACE_NO_INSTALL does not forbid it.
    private Task<int> PrepareAsync(Preparation preparation, CancellationToken cancellationToken) => log.RunAsync(preparation.Title, async onLine =>
    {
        await Task.Run(() => preparation.Run(onLine), cancellationToken).ConfigureAwait(false);
        return 0;
    });

    private async Task InstallAsync(List<Requirement> missing, CancellationToken cancellationToken)
    {
        var packages = AptPackages(missing);
        if (Environment.GetEnvironmentVariable(OffVariable) == "1")
            throw new RequirementsMissingException(missing, $"{OffVariable}=1 forbids installing.", ManualCommand(packages, missing));
        if (packages.Count > 0) await InstallAptAsync(packages, missing, cancellationToken).ConfigureAwait(false);
        if (missing.Any(r => r.Source == PackageSource.Npm)) await InstallNpmAsync(missing, cancellationToken).ConfigureAwait(false);
        var still = missing.Where(r => r.Find() is null).ToList();
        if (still.Count > 0)
            throw new RequirementsMissingException(still, "Installing reported success, yet it is not found.", ManualCommand(AptPackages(still), still));
    }

    private static List<string> AptPackages(List<Requirement> missing)
    {
        var packages = missing.Where(r => r.Source == PackageSource.Apt).SelectMany(r => r.Packages).Distinct().ToList();
        if (missing.Any(r => r.Source == PackageSource.Npm) && ProcessRunner.Which("npm") is null) packages.Add("npm");
        return packages;
    }

    private static string ManualCommand(List<string> packages, List<Requirement> missing)
    {
        var apt = packages.Count == 0 ? null : $"sudo apt-get update && sudo apt-get install -y --no-install-recommends {string.Join(' ', packages)}";
        var npm = missing.Any(r => r.Source == PackageSource.Npm) ? $"{OffVariable}= ./workspace doctor --install" : null;
        return string.Join(" && ", new[] { apt, npm }.OfType<string>());
    }

    private async Task InstallAptAsync(List<string> packages, List<Requirement> missing, CancellationToken cancellationToken)
    {
        var manual = ManualCommand(packages, [.. missing.Where(m => m.Source == PackageSource.Apt)]);
        if (ProcessRunner.Which("apt-get") is null)
            throw new RequirementsMissingException(missing, "This is no Debian system, so it cannot be installed here; use the dev container.", manual);
        var prefix = Environment.IsPrivilegedProcess ? Array.Empty<string>() : await SudoAsync(missing, manual, cancellationToken).ConfigureAwait(false);
        await StepAsync("Refreshing Debian's package lists", [.. prefix, "apt-get", "update", "-q"], null, missing, manual, cancellationToken).ConfigureAwait(false);
        await StepAsync(
            $"Installing {string.Join(", ", packages)}",
            [.. prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", .. packages], null, missing, manual, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string[]> SudoAsync(List<Requirement> missing, string manual, CancellationToken cancellationToken)
    {
        // -n: never ask for a password here; where one is needed, the person runs the printed line.
        var allowed = ProcessRunner.Which("sudo") is not null
            && await ProcessRunner.RunAsync("sudo", ["-n", "true"], _ => { }, cancellationToken: cancellationToken).ConfigureAwait(false) == 0;
        return allowed ? ["sudo", "-n"] : throw new RequirementsMissingException(missing, "Installing Debian packages needs root, and sudo does not grant it without a password.", manual);
    }

    private async Task InstallNpmAsync(List<Requirement> missing, CancellationToken cancellationToken)
    {
        var folder = WorkspacePaths.Dependencies
            ?? throw new RequirementsMissingException(missing, "npm packages go into a checkout's .deps/, and this program runs outside one.", "git clone the repository and use its ./workspace");
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, "npm", file), Path.Combine(folder, file), overwrite: true);
        // `ci` installs exactly the locked versions and verifies their hashes; no package's install script runs.
        await StepAsync(
            $"Fetching {string.Join(", ", missing.Where(r => r.Source == PackageSource.Npm).SelectMany(r => r.Packages))}",
            ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, missing, $"cd {folder} && npm ci --ignore-scripts", cancellationToken).ConfigureAwait(false);
    }

    private async Task StepAsync(
        string title, IReadOnlyList<string> command, string? folder, List<Requirement> missing, string manual, CancellationToken cancellationToken)
    {
        var tail = new Queue<string>();
        var status = await log.RunAsync(title, onLine => ProcessRunner.RunAsync(
            command[0], command.Skip(1),
            line =>
            {
                tail.Enqueue(line);
                if (tail.Count > 15) tail.Dequeue();
                onLine(line);
            },
            folder, Quiet, cancellationToken)).ConfigureAwait(false);
        if (status != 0)
            throw new RequirementsMissingException(missing, $"\"{string.Join(' ', command)}\" ended with status {status}:\n  {string.Join("\n  ", tail)}", manual);
    }
}
