using Workspace.Provisioning;

namespace Workspace.Tests;

[TestFixture]
[NonParallelizable] // sets environment variables
public class ProvisionerTests
{
    private sealed class SilentLog : IProvisioningLog
    {
        public List<string> Titles { get; } = [];

        public Task<int> RunAsync(string title, Func<Action<string>, Task<int>> step)
        {
            Titles.Add(title);
            return step(_ => { });
        }
    }

    private string? _path;

    [SetUp]
    public void Remember() => _path = Environment.GetEnvironmentVariable("PATH");

    [TearDown]
    public void Restore()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Environment.SetEnvironmentVariable(Provisioner.OffVariable, null);
    }

    private static Requirement Apt(Func<bool> isThere) => new()
    {
        Name = "xgboost",
        Purpose = "gradient-boosted trees",
        Source = PackageSource.Apt,
        Packages = ["libxgboost0"],
        Find = () => isThere() ? new Finding("/usr/lib/x.so", "system") : null,
        Version = _ => "1.7",
    };

    // A folder that holds nothing but programs of our own making, put in place of the PATH.
    private static string FakePrograms(params (string Name, string Script)[] programs)
    {
        var folder = Directory.CreateTempSubdirectory("programs-").FullName;
        foreach (var (name, script) in programs)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        Environment.SetEnvironmentVariable("PATH", folder);
        return folder;
    }

    [Test]
    public async Task Ensure_AllThere_RunsNothing()
    {
        var log = new SilentLog();

        await new Provisioner(log).EnsureAsync([Apt(() => true)]);

        Assert.That(log.Titles, Is.Empty);
    }

    [Test]
    public void Ensure_InstallingForbidden_PrintsTheExactLine()
    {
        Environment.SetEnvironmentVariable(Provisioner.OffVariable, "1");

        Assert.That(async () => await new Provisioner(new SilentLog()).EnsureAsync([Apt(() => false)]), Throws.TypeOf<RequirementsMissingException>()
            .With.Message.Contains("xgboost (gradient-boosted trees)")
            .And.Message.Contains("sudo apt-get update && sudo apt-get install -y --no-install-recommends libxgboost0"));
    }

    [Test]
    public async Task Ensure_Root_UpdatesThenInstalls()
    {
        if (!Environment.IsPrivilegedProcess) Assert.Ignore("needs root to take the path without sudo");
        var folder = FakePrograms(("apt-get", "echo \"$@\" >> \"$(dirname \"$0\")/calls\""));
        Environment.SetEnvironmentVariable("PATH", $"{folder}:{_path}");
        var calls = Path.Combine(folder, "calls");

        await new Provisioner(new SilentLog()).EnsureAsync([Apt(() => File.Exists(calls) && File.ReadAllText(calls).Contains("install", StringComparison.Ordinal))]);

        Assert.That(File.ReadAllLines(calls), Is.EqualTo(new[] { "update -q", "install -y -q --no-install-recommends libxgboost0" }));
    }

    [Test]
    public void Ensure_InstallFails_ShowsItsLastLinesAndTheLineToRun()
    {
        if (!Environment.IsPrivilegedProcess) Assert.Ignore("needs root to take the path without sudo");
        var folder = FakePrograms(("apt-get", "echo 'E: Unable to locate package libxgboost0'; exit 100"));
        Environment.SetEnvironmentVariable("PATH", $"{folder}:{_path}");

        Assert.That(async () => await new Provisioner(new SilentLog()).EnsureAsync([Apt(() => false)]), Throws.TypeOf<RequirementsMissingException>()
            .With.Message.Contains("Unable to locate package").And.Message.Contains("status 100"));
    }

    [Test]
    public void Ensure_NotDebian_PointsToTheDevContainer()
    {
        FakePrograms();

        Assert.That(async () => await new Provisioner(new SilentLog()).EnsureAsync([Apt(() => false)]), Throws.TypeOf<RequirementsMissingException>().With.Message.Contains("dev container"));
    }

    [Test]
    public void Requirements_DebianPackages_AreThoseOfTheDevContainer()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Core.Native.WorkspacePaths.Root!, ".devcontainer", "Dockerfile"));

        var packages = Requirements.All.Where(r => r.Source == PackageSource.Apt).SelectMany(r => r.Packages);

        foreach (var package in packages) Assert.That(dockerfile, Does.Match($@"(?<=\s){System.Text.RegularExpressions.Regex.Escape(package)}(?=\s)"), package);
    }
}
