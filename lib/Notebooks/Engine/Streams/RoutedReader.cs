using Workspace.Notebooks.Engine.Threads;

namespace Workspace.Notebooks.Engine.Streams;

/// <summary>A console reader that asks the running cell's front end, one line at a time.</summary>
internal sealed class RoutedReader(TextReader outsideCells) : TextReader
{
    public override string? ReadLine()
    {
        if (RunningCell.Current is not { } cell) return outsideCells.ReadLine();
        if (cell.PendingInput.Length == 0) return cell.Output.ReadLine("", password: false);
        var rest = cell.PendingInput.TrimEnd('\n');
        cell.PendingInput = "";
        return rest;
    }

    public override int Read()
    {
        if (RunningCell.Current is not { } cell) return outsideCells.Read();
        var pending = NextInput(cell);
        cell.PendingInput = pending[1..];
        return pending[0];
    }

    public override int Peek()
    {
        if (RunningCell.Current is not { } cell) return outsideCells.Peek();
        cell.PendingInput = NextInput(cell);
        return cell.PendingInput[0];
    }

    private static string NextInput(RunningCell cell) =>
        cell.PendingInput is { Length: > 0 } pending ? pending : cell.Output.ReadLine("", password: false) + "\n";
}
