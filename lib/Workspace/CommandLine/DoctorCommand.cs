using System.CommandLine;
using Spectre.Console;
using Workspace.Provisioning;

namespace Workspace.CommandLine;

/// <summary><c>workspace doctor</c>: what is here, where, in which version, and how to get what is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var install = new Option<bool>("--install") { Description = "Install everything that is missing." };
        var command = new Command("doctor", "Show every native library and program the workspace uses: where it was found, its version, or how to get it.") { install };
        command.SetAction(async (parse, cancellationToken) =>
        {
            if (parse.GetValue(install))
                await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System)).EnsureAsync(Requirements.All, cancellationToken).ConfigureAwait(false);
            return Report();
        });
        return HelpWithExamples.With(command, "./workspace doctor", "./workspace doctor --install");
    }

    private static int Report()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Name", "Version", "Found", "What for");
        var healthy = true;
        foreach (var requirement in Requirements.All)
        {
            var (mark, version, place) = Examine(requirement);
            healthy &= mark == "ok";
            table.AddRow(Markup.Escape(mark), requirement.Name, Markup.Escape(version), Markup.Escape(place), Markup.Escape(requirement.Purpose));
        }
        Terminal.Out.WriteLine($".NET {Environment.Version} on {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
        Terminal.Out.Write(table);
        Terminal.Out.WriteLine(healthy ? "Everything is here." : "Get what is missing with: ./workspace doctor --install");
        return healthy ? ExitCodes.Passed : ExitCodes.Failed;
    }

    private static (string Mark, string Version, string Place) Examine(Requirement requirement)
    {
        try
        {
            return requirement.Find() is { } finding
                ? ("ok", requirement.Version(finding), $"{finding.Path} ({finding.Source})")
                : ("missing", "", requirement.InstallLine);
        }
        catch (Core.Errors.WorkspaceException e)
        {
            return ("broken", "", e.Message);
        }
    }
}
