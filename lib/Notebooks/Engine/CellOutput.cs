namespace Workspace.Notebooks.Engine;

/// <summary>The output of the cell that is running, found from anywhere below it, also from tasks and threads it started.</summary>
public static class CellOutput
{
    private static readonly AsyncLocal<ICellOutput?> Ambient = new();

    /// <summary>The running cell's output; null outside a cell.</summary>
    public static ICellOutput? Current
    {
        get => Ambient.Value;
        internal set => Ambient.Value = value;
    }
}
