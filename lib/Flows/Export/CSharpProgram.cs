using System.Text;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;

namespace Workspace.Flows.Export;

/// <summary>Writes the C# programs that a flow is exported as: file-based programs, run by <c>dotnet run FILE.cs</c>.</summary>
internal static class CSharpProgram
{
    // PublishAot is on by default for programs of one file, and would need a compiler package that few machines have.

    /// <summary>A program that holds every step with what it learnt, and prepares one file.</summary>
    public static string OfSteps(FittedFlow flow, string flowsProject)
    {
        RequireNoFunctions(flow);
        var steps = new StringBuilder();
        foreach (var step in flow.Steps) steps.Append("    ").Append(CSharpWriter.Write(step)).Append(",\n");
        return $$"""
            // Prepares one CSV or Parquet file as the flow this was exported from does, with what that flow learnt.
            // Run: dotnet run THIS_FILE.cs -- INPUT OUTPUT
            #:project {{flowsProject}}
            #:property PublishAot=false

            using Workspace.Flows;
            using Workspace.Flows.Export;
            using Workspace.Flows.Steps;

            if (args.Length != 2)
            {
                Console.Error.WriteLine("Say which file to prepare and where to write the result: INPUT OUTPUT, each .csv or .parquet.");
                return 2;
            }

            var flow = new FittedFlow(
            [
            {{steps}}]);

            TableFile.Write(flow.Apply(TableFile.Read(args[0])), args[1]);
            return 0;

            """;
    }

    /// <summary>Refuses a flow whose C# functions a program elsewhere would not have.</summary>
    public static void RequireNoFunctions(FittedFlow flow)
    {
        foreach (var (i, step) in flow.Steps.Index())
            if (step is CustomCSharp) throw new FlowFormatException($"Step {i + 1} ({step.Step.Describe()}) runs a C# function whose source the flow does not know, so it cannot be exported as a program. Write it as CustomSql, or call the function on the exported program's result.");
    }

    /// <summary>A program that applies a saved flow under SageMaker's processing contract.</summary>
    public static string OfJob(string flowsProject) => $$"""
        // A processing job that applies a saved flow (flow.json) to every CSV and Parquet file of its inputs, as SageMaker's
        // processing containers lay them out: inputs below processing/input, results below processing/output of the base folder,
        // which SAGEMAKER_BASE_DIR names (default: /opt/ml). On failure the reason is written to output/message and the exit code is 1.
        // Run: dotnet run THIS_FILE.cs
        #:project {{flowsProject}}
        #:property PublishAot=false

        using Workspace.Flows.Export;

        return new FlowJob(Environment.GetEnvironmentVariable("SAGEMAKER_BASE_DIR") ?? "/opt/ml").Run(Console.Out);

        """;
}
