using System.Diagnostics;

namespace Workspace.LocalCloud.Tests;

/// <summary>Clients that nobody here wrote: Debian's boto3 and aws command line.</summary>
[TestFixture]
public class ClientTests
{
    [Test]
    public Task Boto3_FindsEverythingAsOnAws() => RunAsync("/usr/lib/python3/dist-packages/boto3", endpoint => ["/usr/bin/python3", Script("drive_with_boto3.py"), endpoint]);

    [Test]
    public async Task AwsCommandLine_FindsEverythingAsOnAws()
    {
        var folder = Directory.CreateTempSubdirectory("aws-").FullName;
        try
        {
            await RunAsync("/usr/bin/aws", endpoint => ["/bin/bash", Script("drive_with_aws_cli.sh"), endpoint, folder]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Clients", name);

    private static async Task RunAsync(string needed, Func<string, string[]> command)
    {
        if (!Path.Exists(needed)) Assert.Ignore($"{needed} is not installed: ./workspace doctor --install");
        await using var cloud = LocalCloud.Start(new LocalCloudOptions { Log = TestContext.Progress.WriteLine });
        var line = command(cloud.Endpoint.ToString().TrimEnd('/'));
        var info = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // Nothing of the surroundings' own account may get in.
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList()) info.Environment.Remove(name);
        foreach (var (name, value) in cloud.Environment) info.Environment[name] = value;
        info.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        info.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, await output + await error);
        Assert.That((await output).TrimEnd(), Does.EndWith("ok"));
    }
}
