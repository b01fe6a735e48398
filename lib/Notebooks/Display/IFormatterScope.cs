namespace Workspace.Notebooks.Display;

/// <summary>A cell's output whose notebook has formatters of its own.</summary>
internal interface IFormatterScope
{
    /// <summary>The formatters that the notebook's cells registered.</summary>
    FormatterRegistry Formatters { get; }
}
