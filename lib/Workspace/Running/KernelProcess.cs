using Workspace.Notebooks.Jupyter.Interpreter;

namespace Workspace.Running;

/// <summary>How the kernel starts the process that runs its cells: this program again, with a hidden command.</summary>
internal static class KernelProcess
{
    /// <summary>The hidden command that the process runs.</summary>
    public const string CommandName = "kernel-worker";

    public static WorkerCommand Command
    {
        get
        {
            var program = Environment.ProcessPath ?? "dotnet";
            // Under `dotnet workspace.dll` the process is dotnet itself, which wants to be told the program again.
            string[] arguments = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(KernelProcess).Assembly.Location, CommandName] : [CommandName];
            return new WorkerCommand(program, arguments);
        }
    }
}
