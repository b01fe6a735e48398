using System.Runtime.InteropServices;
using Workspace.Core.Errors;

namespace Workspace.Learn.Interchange;

/// <summary>A file of tensors or arrays is missing, damaged, hostile, or of a kind that is not read. Nothing of it was kept.</summary>
public class TensorFileException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file, or a description of where the bytes came from.</param>
    /// <param name="detail">What is wrong, why, and what to do, as it reads after the path and a colon.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public TensorFileException(string path, string detail, Exception? innerException = null)
        : base($"{path} cannot be used: {detail}", innerException) => (Path, Detail) = (path, detail);

    /// <summary>The file, or <c>the stream</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it.</summary>
    public string Detail { get; }

    internal const string StreamName = "The stream";

    /// <summary>Runs a reader and says of which file its errors speak.</summary>
    internal static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException e)
        {
            throw new TensorFileException(path, e.Message, e);
        }
        catch (FileNotFoundException e)
        {
            throw new TensorFileException(path, "there is no such file.", e);
        }
        catch (EndOfStreamException e)
        {
            throw new TensorFileException(path, "it ends early. It was cut off, or announces more than it holds.", e);
        }
        // libtorch has no memory for what the file announces.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ExternalException or OutOfMemoryException)
        {
            throw new TensorFileException(path, e.Message, e);
        }
    }

    internal static void Guard(string path, Action work) => Guard(path, () =>
    {
        work();
        return true;
    });
}
