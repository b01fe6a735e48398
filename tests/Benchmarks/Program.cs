using System.CommandLine;
using System.Globalization;
using Workspace.Benchmarks;
using Workspace.CommandLine;
using Workspace.Core.Errors;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    var command = BenchmarksCommand.Create();
    return await command.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (WorkspaceException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return e is UnknownNameException ? ExitCodes.BadArguments : ExitCodes.Failed;
}
