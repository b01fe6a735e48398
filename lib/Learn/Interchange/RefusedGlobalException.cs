namespace Workspace.Learn.Interchange;

/// <summary>A pickle names something that is not on the short list of what a checkpoint needs. Nothing of it was run.</summary>
public sealed class RefusedGlobalException : TensorFileException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">The Python module that the pickle names, such as <c>os</c>.</param>
    /// <param name="name">What it asks of that module, such as <c>system</c>.</param>
    public RefusedGlobalException(string path, string module, string name)
        : base(path, $"its pickle names {module}.{name}, which is neither a tensor nor a plain container, so it was refused and nothing was run. If you trust the file, load it in Python and save its tensors alone: torch.save(model.state_dict(), …).") =>
        (Module, Name) = (module, name);

    /// <summary>The Python module that was named.</summary>
    public string Module { get; }

    /// <summary>What was asked of it.</summary>
    public string Name { get; }

    /// <summary>Both, as Python writes them: <c>os.system</c>.</summary>
    public string Global => $"{Module}.{Name}";
}
