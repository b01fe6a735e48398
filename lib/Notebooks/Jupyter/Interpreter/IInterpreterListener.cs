namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>Who hears what an interpreter has to say while it works, and after; called from any thread.</summary>
internal interface IInterpreterListener
{
    /// <summary>Something to publish for a request, also one that has ended; 0: for the latest.</summary>
    void Publish(int requestId, string type, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> metadata, IReadOnlyList<byte[]> buffers);

    /// <summary>Ask the person at the front end that sent a request.</summary>
    void RequestInput(int requestId, ReadOnlyMemory<byte> content);
}
