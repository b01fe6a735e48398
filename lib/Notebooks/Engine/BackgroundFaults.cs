using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// Keeps the process alive when a thread, an <c>async void</c> method or a finalizer of a cell throws, and shows the error in the
/// cell's output. What cannot be survived: a stack overflow, running out of memory, <see cref="Environment.FailFast(string)"/>
/// and crashes in native code.
/// </summary>
internal static class BackgroundFaults
{
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Installs the handler of unhandled exceptions, of which a process can have one; a host's own one is respected.</summary>
    public static void EnsureInstalled() => _ = Installed.Value;

    public static void Report(ICellOutput output, Exception exception)
    {
        var traceback = string.Join('\n', TracebackFormatter.Format(exception));
        try
        {
            output.Write(OutputStream.Stderr, $"Unhandled exception in the background:\n{traceback}\n");
        }
        catch (Exception)
        {
            // The output has closed meanwhile; there is nobody left to tell.
        }
    }

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(TryHandle);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryHandle(Exception exception)
    {
        if (CellOutput.Current is { } output)
        {
            if (exception is not CellInterruptedException) Report(output, exception);
            return true;
        }
        if (!StemsFromCell(exception)) return false;
        // A finalizer runs for no cell in particular.
        Console.Error.WriteLine(string.Join('\n', TracebackFormatter.Format(exception)));
        return true;
    }

    private static bool StemsFromCell(Exception exception) =>
        new StackTrace(exception).GetFrames().Any(frame =>
            frame.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly) is CellLoadContext);
}
