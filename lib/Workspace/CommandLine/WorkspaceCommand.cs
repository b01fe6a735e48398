using System.CommandLine;
using System.CommandLine.Help;

namespace Workspace.CommandLine;

/// <summary>The root of the command line.</summary>
public static class WorkspaceCommand
{
    /// <summary>Builds the whole command tree.</summary>
    /// <returns>The root command.</returns>
    public static RootCommand Create()
    {
        var root = new RootCommand("C# notebooks for machine learning: run them headless, test them, see what they need.")
        {
            RunCommand.Create(),
            ListCommand.Create(),
            TestCommand.Create(),
            CheckCommand.Create(),
            BenchCommand.Create(),
            PublishBenchCommand.Create(),
            KernelCommand.Create(),
            LoadCommand.Create(),
            CloudCommand.Create(),
            DoctorCommand.Create(),
            CompletionCommand.Create(),
            RunNotebookCommand.Create(),
            KernelWorkerCommand.Create(),
        };
        HelpWithExamples.With(root, "./workspace run notebooks/credit-risk-prep", "./workspace test", "./workspace doctor");
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
