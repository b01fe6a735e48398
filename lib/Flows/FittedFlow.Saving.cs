using Workspace.Core.Files;
using Workspace.Flows.Export;
using Workspace.Flows.Saving;
using Workspace.Flows.Steps;

namespace Workspace.Flows;

public sealed partial record FittedFlow
{
    /// <summary>The fitted flow as JSON, in a versioned format.</summary>
    /// <returns>The JSON.</returns>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function that has no name.</exception>
    public string ToJson() => FlowJson.Write(FlowJson.FittedFormat, CSharpFunctions.Checked(Steps));

    /// <summary>Writes the fitted flow to a file, whole or not at all.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function that has no name.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>Reads a fitted flow from JSON. Nothing in it is executed by reading; see <see cref="CustomSql"/> for applying.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <param name="functions">Types whose public static methods the flow's C# steps may call; none by default.</param>
    /// <returns>The fitted flow.</returns>
    /// <exception cref="Errors.FlowFormatException">It is no such JSON, of another version, or calls a function not allowed.</exception>
    /// <exception cref="Core.Errors.UnknownNameException">It has a step of an unknown type.</exception>
    public static FittedFlow FromJson(string json, params Type[] functions) => Read(json, "The JSON", functions);

    /// <summary>Reads a saved fitted flow. Nothing in it is executed by reading; see <see cref="CustomSql"/> for applying.</summary>
    /// <param name="path">The file.</param>
    /// <param name="functions">Types whose public static methods the flow's C# steps may call; none by default.</param>
    /// <returns>The fitted flow.</returns>
    /// <exception cref="Errors.FlowFormatException">It is no such file, of another version, or calls a function not allowed.</exception>
    /// <exception cref="Core.Errors.UnknownNameException">It has a step of an unknown type.</exception>
    public static FittedFlow Load(string path, params Type[] functions) => Read(File.ReadAllText(path), path, functions);

    /// <summary>
    /// The fitted flow as a C# program of one file that prepares a CSV or Parquet file: <c>dotnet run FILE.cs -- INPUT OUTPUT</c>.
    /// </summary>
    /// <param name="flowsProject">Path of the flows project as seen from where the program will lie; default: <c>../../lib/Flows/Flows.csproj</c>.</param>
    /// <returns>The program's source.</returns>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function.</exception>
    public string ToCSharpProgram(string flowsProject = "../../lib/Flows/Flows.csproj") => CSharpProgram.OfSteps(this, flowsProject);

    /// <summary>
    /// A processing job as a C# program of one file: under SageMaker's processing contract it applies the saved fitted flow
    /// to every CSV and Parquet file of its inputs. See <see cref="FlowJob"/>.
    /// </summary>
    /// <param name="flowsProject">Path of the flows project as seen from where the program will lie; default: <c>../../lib/Flows/Flows.csproj</c>.</param>
    /// <returns>The program's source; the flow itself goes beside the data with <see cref="Save"/>.</returns>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function, which the job could not find.</exception>
    public string ToJobScript(string flowsProject = "../../lib/Flows/Flows.csproj")
    {
        CSharpProgram.RequireNoFunctions(this);
        return CSharpProgram.OfJob(flowsProject);
    }

    private static FittedFlow Read(string json, string source, Type[] functions) =>
        new([.. FlowJson.Read<IFittedStep>(json, FlowJson.FittedFormat, source).Select(step => CSharpFunctions.Bind(step, functions))]);
}
