using Workspace.Core.Files;
using Workspace.Flows.Saving;
using Workspace.Flows.Steps;

namespace Workspace.Flows;

public sealed partial record Flow
{
    /// <summary>The flow as JSON, in a versioned format.</summary>
    /// <returns>The JSON.</returns>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function that has no name.</exception>
    public string ToJson() => FlowJson.Write(FlowJson.FlowFormat, CSharpFunctions.Checked(Steps));

    /// <summary>Writes the flow to a file, whole or not at all.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <exception cref="Errors.FlowFormatException">A step runs a C# function that has no name.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>Reads a flow from JSON. Nothing in it is executed by reading; see <see cref="Steps.CustomSql"/> for applying.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <param name="functions">Types whose public static methods the flow's C# steps may call; none by default.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="Errors.FlowFormatException">It is no such JSON, of another version, or calls a function not allowed.</exception>
    /// <exception cref="Core.Errors.UnknownNameException">It has a step of an unknown type.</exception>
    public static Flow FromJson(string json, params Type[] functions) => Read(json, "The JSON", functions);

    /// <summary>Reads a saved flow. Nothing in it is executed by reading; see <see cref="Steps.CustomSql"/> for applying.</summary>
    /// <param name="path">The file.</param>
    /// <param name="functions">Types whose public static methods the flow's C# steps may call; none by default.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="Errors.FlowFormatException">It is no such file, of another version, or calls a function not allowed.</exception>
    /// <exception cref="Core.Errors.UnknownNameException">It has a step of an unknown type.</exception>
    public static Flow Load(string path, params Type[] functions) => Read(File.ReadAllText(path), path, functions);

    private static Flow Read(string json, string source, Type[] functions) =>
        new([.. FlowJson.Read<FlowStep>(json, FlowJson.FlowFormat, source).Select(step => CSharpFunctions.Bind(step, functions))]);
}
