namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>The channels on which messages go in and out.</summary>
internal enum KernelChannel
{
    /// <summary>Requests of front ends, one after another.</summary>
    Shell,

    /// <summary>Requests that must not wait for a running cell.</summary>
    Control,

    /// <summary>Questions to the person at the front end.</summary>
    Stdin,

    /// <summary>What all front ends hear.</summary>
    IoPub,
}
