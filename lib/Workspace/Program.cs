using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Workspace.CommandLine;
using Workspace.Core.Errors;

// Outputs must not depend on whose machine a notebook runs on; a cell that wants another culture names it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var parsed = WorkspaceCommand.Create().Parse(args);
try
{
    var status = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = KernelCommand.HandlesSignals(parsed) ? null : TimeSpan.FromSeconds(15) });
    return parsed.Action is ParseErrorAction ? ExitCodes.BadArguments : status;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Interrupted.");
    return ExitCodes.Interrupted;
}
catch (WorkspaceException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.BadArguments;
}
