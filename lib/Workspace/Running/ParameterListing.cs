using Spectre.Console;
using Workspace.CommandLine;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner.Parameters;

namespace Workspace.Running;

/// <summary>Shows the parameters of notebooks, for <c>run --list-parameters</c>.</summary>
internal static class ParameterListing
{
    public static int Write(IReadOnlyList<NotebookTarget> targets, IAnsiConsole console)
    {
        foreach (var target in targets)
        {
            var parameters = ParameterReader.ListParameters(NotebookFile.Load(target.Path));
            console.WriteLine(parameters.Count == 0
                ? $"{target.Name} has no parameters: no cell declares them under the tag `parameters`."
                : $"{target.Name}\n{ParameterTable.Render(parameters)}");
        }
        return ExitCodes.Passed;
    }
}
