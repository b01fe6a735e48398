using System.Globalization;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>How a worker process ended.</summary>
/// <param name="Code">Its exit status; 128 and the signal's number where one killed it.</param>
/// <param name="LastWords">The end of what it wrote to its standard error.</param>
internal sealed record WorkerExit(int Code, string LastWords)
{
    private const int ShownLines = 12;

    private static readonly Dictionary<int, string> Signals = new()
    {
        [4] = "SIGILL",
        [6] = "SIGABRT",
        [7] = "SIGBUS",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [15] = "SIGTERM",
    };

    /// <summary>The error that the cell shows which was running.</summary>
    /// <param name="resisted">Whether it was ended because it resisted an interrupt.</param>
    public CellError ToError(bool resisted)
    {
        var message = $"{(resisted ? "The cell resisted the interrupt, so its process was ended." : $"The cell ended the session's process: {Reason}.")} " +
            "All variables are lost; a fresh session is ready. Run the cells that define what you need again.";
        return new CellError("SessionLost", message, [$"SessionLost: {message}", .. resisted ? [] : Tail()]);
    }

    /// <summary>The error of a process that ended before it was ready.</summary>
    public CellError ToStartError()
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The session's process ended with status {Code} before it was ready. The next cell tries again; `./workspace doctor` shows what is missing.");
        return new CellError("SessionNotStarted", message, [$"SessionNotStarted: {message}", .. Tail()]);
    }

    private string[] Tail()
    {
        var words = LastWords.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : ["Its last words:", .. words.Take(2), .. words.Length > ShownLines ? ["…"] : Array.Empty<string>(), .. words.Skip(Math.Max(2, words.Length - ShownLines))];
    }

    private string Reason => (LastWords.Contains("Stack overflow", StringComparison.Ordinal), Signals.GetValueOrDefault(Code - 128)) switch
    {
        (true, _) => "a stack overflow, which nothing in the process can stop. Look for a method that calls itself without end",
        (_, "SIGKILL") => "it was killed (SIGKILL), most often because the machine ran out of memory",
        (_, { } signal) => $"it crashed with {signal}, as errors in native code do",
        _ => string.Create(CultureInfo.InvariantCulture, $"it exited with status {Code}, as Environment.Exit does"),
    };
}
