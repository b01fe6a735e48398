using System.Diagnostics;
using Workspace.Notebooks.Jupyter.Client;
using Workspace.Notebooks.Jupyter.KernelSpecs;

namespace Workspace.Notebooks.Tests.Jupyter.Client;

/// <summary>Kernels that do not start as they should.</summary>
internal sealed class KernelClientTests
{
    [TestCase("python")]
    [TestCase("other")]
    public async Task Start_KernelThatNeverAnswers_IsATypedErrorAndTheProcessIsGone(string language)
    {
        var spec = Kernel(language, "sh", "-c", "echo $$; exec sleep 1000 # {connection_file}");

        var error = await Assert.ThrowsAsync<KernelNotReadyException>(() => KernelClient.StartAsync(spec, TimeProvider.System, new KernelStartOptions { StartTime = TimeSpan.FromSeconds(0.5) }));

        Assert.That(error!.Message, Does.Contain("\"broken\" was started but did not answer within 0.5 s").And.Contain("Its last words:"));
        var process = int.Parse(error.Message.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(() => Process.GetProcesses().Any(p => p.Id == process && p.ProcessName == "sleep"), Is.False.After(5000, 20));
    }

    [Test]
    public async Task Start_KernelThatEnds_SaysItsStatusAndLastWords()
    {
        var spec = Kernel("python", "sh", "-c", "echo no module >&2; exit 3");

        var error = await Assert.ThrowsAsync<KernelDiedException>(() => KernelClient.StartAsync(spec, TimeProvider.System));

        Assert.That(error!.ExitCode, Is.EqualTo(3));
        Assert.That(error.Message, Does.Contain("no module"));
    }

    [Test]
    public void Start_ProgramThatIsNotThere_SaysWhich()
    {
        var spec = Kernel("python", "/no/such/program");

        Assert.That(() => KernelClient.StartAsync(spec, TimeProvider.System), Throws.TypeOf<KernelSpecException>().With.Message.Contains("/no/such/program"));
    }

    [Test]
    public async Task Start_Cancelled_IsCancelledAndNotLate()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));

        await Assert.CatchAsync<OperationCanceledException>(() => KernelClient.StartAsync(Kernel("python", "sleep", "1000"), TimeProvider.System, cancellationToken: cancelled.Token));
    }

    private static KernelSpec Kernel(string language, params string[] command) =>
        new() { Name = "broken", Folder = "/", DisplayName = "Broken", Language = language, Arguments = command };
}
