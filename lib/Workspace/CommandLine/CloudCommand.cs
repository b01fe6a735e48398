using System.CommandLine;
using Spectre.Console;
using Workspace.LocalCloud;

namespace Workspace.CommandLine;

/// <summary><c>workspace cloud</c>: AWS on this machine, for any client.</summary>
internal static class CloudCommand
{
    private const int UsualPort = 4566;

    public static Command Create()
    {
        var (port, data) = (Port(), Data());
        var command = new Command("cloud", "Run AWS on this machine: S3, IAM, STS, Secrets Manager and CloudWatch Logs on one loopback port, until Ctrl-C. lib/LocalCloud/COVERAGE.md lists the operations.") { port, data, Variables() };
        command.SetAction((parse, cancellationToken) => RunAsync(parse.GetValue(port), Folder(parse.GetValue(data)), cancellationToken));
        return HelpWithExamples.With(command, "./workspace cloud", "./workspace cloud --port 4567 --data /tmp/cloud", "eval \"$(./workspace cloud env)\" && aws --endpoint-url \"$AWS_ENDPOINT_URL\" s3 ls");
    }

    private static async Task<int> RunAsync(int port, string folder, CancellationToken cancellationToken)
    {
        var cloud = LocalCloud.LocalCloud.Start(new LocalCloudOptions { Port = port, DataFolder = folder, Log = line => Terminal.Error.WriteLine(line) });
        await using (cloud.ConfigureAwait(false))
        {
            Terminal.Out.WriteLine($"local cloud on {cloud.Endpoint.ToString().TrimEnd('/')}, account {cloud.Account}, region {cloud.Region}, data in {folder}");
            Terminal.Error.WriteLine("Point any AWS client at it with: eval \"$(./workspace cloud env)\"    Stop it with Ctrl-C.");
            var stopped = new TaskCompletionSource();
            using var registration = cancellationToken.Register(stopped.SetResult);
            await stopped.Task.ConfigureAwait(false);
        }
        return ExitCodes.Passed;
    }

    private static Command Variables()
    {
        var (port, data) = (Port(), Data());
        var command = new Command("env", "Print the export lines that point AWS clients at the local cloud, with the root's key. Makes the key where there is none yet.") { port, data };
        command.SetAction(parse =>
        {
            foreach (var (name, value) in CloudEnvironment.Read(Folder(parse.GetValue(data)), parse.GetValue(port))) Terminal.Out.WriteLine($"export {name}={value}");
            // A token of another session would be sent along.
            Terminal.Out.WriteLine("unset AWS_SESSION_TOKEN AWS_PROFILE");
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace cloud env --port 4567 --data /tmp/cloud", "eval \"$(./workspace cloud env)\"");
    }

    private static Option<int> Port() => new("--port") { Description = $"The port (default {UsualPort}); 0: any free one.", DefaultValueFactory = _ => UsualPort, HelpName = "port" };

    private static Option<string?> Data() => new("--data") { Description = "The folder of its state (default: workspace/cloud in the user's data folder).", HelpName = "folder" };

    private static string Folder(string? given) => Path.GetFullPath(given ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "workspace", "cloud"));
}
