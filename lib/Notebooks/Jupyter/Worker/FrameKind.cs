namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>What a frame between the kernel's two processes is.</summary>
internal enum FrameKind : byte
{
    /// <summary>Host to worker: a Jupyter request to work on.</summary>
    Request = 1,

    /// <summary>Worker to host: the answer to a request.</summary>
    Reply = 2,

    /// <summary>Worker to host: something to publish.</summary>
    Publish = 3,

    /// <summary>Worker to host: ask the person at the front end.</summary>
    InputRequest = 4,

    /// <summary>Host to worker: what the person answered.</summary>
    InputReply = 5,

    /// <summary>Host to worker: interrupt what runs.</summary>
    Interrupt = 6,

    /// <summary>Worker to host: the running cell resists every interrupt; only a new process helps.</summary>
    Stuck = 7,
}
