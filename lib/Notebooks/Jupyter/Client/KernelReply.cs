using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>A kernel's reply.</summary>
/// <param name="Content">Its content.</param>
public sealed record KernelReply(JsonElement Content)
{
    /// <summary><c>ok</c>, <c>error</c> or <c>aborted</c>; for completeness the verdict.</summary>
    public string Status => Content.Text("status", "ok");

    /// <summary>Whether the request failed or was aborted.</summary>
    public bool IsError => Status is "error" or "aborted";

    /// <summary>Type of the error, where there is one.</summary>
    public string ErrorName => Content.Text("ename");

    /// <summary>Its message.</summary>
    public string ErrorMessage => Content.Text("evalue");
}
