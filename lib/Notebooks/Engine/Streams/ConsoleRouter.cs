namespace Workspace.Notebooks.Engine.Streams;

/// <summary>
/// Sends what is written to the console to the cell that writes it, and lets cells read input from their front end. Outside
/// any cell the console is what it was before. Installed once per process.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static int s_running;
    private static TextWriter? s_out;
    private static TextWriter? s_error;
    private static TextReader? s_in;

    /// <summary>
    /// A cell starts. A cell that has replaced <see cref="Console.Out"/> and not put it back loses its own writer
    /// here, unless another cell is running that may rely on it.
    /// </summary>
    public static void Enter()
    {
        lock (Gate)
        {
            if (s_running++ > 0) return;
            if (s_out is null || !ReferenceEquals(Console.Out, s_out)) Install();
        }
    }

    /// <summary>A cell has ended.</summary>
    public static void Leave()
    {
        lock (Gate) s_running--;
    }

    private static void Install()
    {
        if (s_out is null)
        {
            Console.SetOut(new RoutedWriter(OutputStream.Stdout, Console.Out));
            Console.SetError(new RoutedWriter(OutputStream.Stderr, Console.Error));
            Console.SetIn(new RoutedReader(Console.In));
            (s_out, s_error, s_in) = (Console.Out, Console.Error, Console.In);
            return;
        }
        Console.SetOut(s_out);
        Console.SetError(s_error!);
        Console.SetIn(s_in!);
    }
}
