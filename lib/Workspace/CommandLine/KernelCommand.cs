using System.CommandLine;
using Spectre.Console;
using Workspace.Core.Native;
using Workspace.Notebooks.Jupyter;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Provisioning;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary><c>workspace kernel</c>: the Jupyter kernel, for VS Code, JupyterLab, nbclient and papermill.</summary>
internal static class KernelCommand
{
    private const string TraceVariable = "WORKSPACE_KERNEL_TRACE";

    public static Command Create()
    {
        var command = new Command("kernel", "The Jupyter kernel: let VS Code, JupyterLab, nbclient and papermill run C# notebooks.") { Install(), List(), Uninstall(), Start() };
        return HelpWithExamples.With(command, "./workspace kernel install", "./workspace kernel list", "./workspace kernel uninstall");
    }

    /// <summary>Whether a command line starts a process of a kernel, which handles signals itself.</summary>
    public static bool HandlesSignals(ParseResult parse) => parse.CommandResult.Command.Name is "start" or KernelProcess.CommandName;

    private static Command Install()
    {
        var user = new Option<bool>("--user") { Description = "For this user only (the default)." };
        var prefix = new Option<string?>("--prefix") { Description = "Below this installation prefix, in share/jupyter/kernels.", HelpName = "folder" };
        var systemPrefix = new Option<bool>("--sys-prefix") { Description = "Into the active Python environment (VIRTUAL_ENV or CONDA_PREFIX)." };
        var name = Name();
        var command = new Command("install", "Make the kernel known to Jupyter. Installs libzmq where it is missing.") { user, prefix, systemPrefix, name };
        command.SetAction(async (parse, cancellationToken) =>
        {
            await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System)).EnsureAsync(Requirements.ForKernel, cancellationToken).ConfigureAwait(false);
            var folder = Folder(parse.GetValue(user), parse.GetValue(prefix), parse.GetValue(systemPrefix));
            var written = KernelSpecCatalogue.Install(folder, parse.GetValue(name)!, Path.Combine(TestCommand.Root(), "workspace"));
            Terminal.Out.WriteLine($"Installed {parse.GetValue(name)} in {written}");
            Terminal.Out.WriteLine("Choose the kernel \".NET (C#)\" in VS Code or JupyterLab, or run: jupyter nbconvert --execute --to notebook NOTEBOOK");
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace kernel install", "./workspace kernel install --prefix /usr/local", "./workspace kernel install --name csharp-next");
    }

    private static Command List()
    {
        var command = new Command("list", "Show the kernels that Jupyter knows, ours and others.");
        command.SetAction(_ =>
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("Name", "Shown as", "Language", "Folder");
            foreach (var spec in KernelSpecCatalogue.List()) table.AddRow(Markup.Escape(spec.Name), Markup.Escape(spec.DisplayName), Markup.Escape(spec.Language), Markup.Escape(spec.Folder));
            Terminal.Out.Write(table);
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace kernel list");
    }

    private static Command Uninstall()
    {
        var name = Name();
        name.CompletionSources.Add(_ => KernelSpecCatalogue.List().Where(KernelSpecCatalogue.IsOurs).Select(spec => new System.CommandLine.Completions.CompletionItem(spec.Name)));
        var prefix = new Option<string?>("--prefix") { Description = "Only look below this installation prefix.", HelpName = "folder" };
        var command = new Command("uninstall", "Make Jupyter forget the kernel again.") { name, prefix };
        command.SetAction(parse =>
        {
            var spec = parse.GetValue(prefix) is { } given
                ? KernelSpec.TryRead(Path.Combine(KernelFolders.Under(given), parse.GetValue(name)!)) ?? throw new KernelSpecException($"No kernel \"{parse.GetValue(name)}\" is installed below {given}.")
                : KernelSpecCatalogue.Find(parse.GetValue(name)!);
            KernelSpecCatalogue.Uninstall(spec);
            Terminal.Out.WriteLine($"Removed {spec.Folder}");
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace kernel uninstall", "./workspace kernel uninstall --name csharp-next");
    }

    private static Command Start()
    {
        var file = new Argument<string>("connection-file") { Description = "The file that the front end wrote." };
        var trace = new Option<string?>("--trace") { Description = $"Write every message in and out to this file; so does the variable {TraceVariable}.", HelpName = "file" };
        var command = new Command("start", "Run the kernel. Front ends call this; kernel.json says so.") { file, trace };
        command.SetAction(parse =>
        {
            KernelHost.Run(
                new KernelOptions
                {
                    ConnectionFile = parse.GetRequiredValue(file),
                    Worker = KernelProcess.Command,
                    TraceFile = parse.GetValue(trace) ?? (Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 } path ? path : null),
                    HistoryFile = Environment.GetEnvironmentVariable("WORKSPACE_HISTORY") is { Length: > 0 } history ? history : null,
                },
                TimeProvider.System);
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace kernel start connection.json --trace kernel.log");
    }

    private static Option<string> Name() => new("--name") { Description = "The kernel's name.", HelpName = "name", DefaultValueFactory = _ => KernelSpecCatalogue.DefaultName };

    private static string Folder(bool user, string? prefix, bool systemPrefix)
    {
        if ((user ? 1 : 0) + (prefix is null ? 0 : 1) + (systemPrefix ? 1 : 0) > 1)
            throw new KernelSpecException("--user, --prefix and --sys-prefix exclude each other: name one place to install to.");
        if (prefix is not null) return KernelFolders.Under(Path.GetFullPath(prefix));
        if (!systemPrefix) return KernelFolders.User;
        return KernelFolders.Under(KernelFolders.SystemPrefix ?? throw new KernelSpecException("--sys-prefix needs an active Python environment, and neither VIRTUAL_ENV nor CONDA_PREFIX is set. Activate one, or use --prefix."));
    }
}
