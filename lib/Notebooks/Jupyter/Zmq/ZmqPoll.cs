namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>Waits until one of several file descriptors can be read.</summary>
internal static unsafe class ZmqPoll
{
    private const short Readable = 1;

    /// <summary>Whether one of them can be read, or has come to its end, within the time.</summary>
    /// <param name="descriptors">The descriptors.</param>
    /// <param name="milliseconds">How long to wait; -1: for ever.</param>
    public static bool Wait(ReadOnlySpan<int> descriptors, int milliseconds)
    {
        var items = stackalloc ZmqPollItem[descriptors.Length];
        for (var i = 0; i < descriptors.Length; i++) items[i] = new ZmqPollItem { FileDescriptor = descriptors[i], Events = Readable };
        // Less than zero: a signal came in between, and the caller looks again.
        return ZmqLibrary.Instance.Poll(items, descriptors.Length, milliseconds) > 0;
    }
}
