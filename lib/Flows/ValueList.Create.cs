namespace Workspace.Flows;

/// <summary>Makes <see cref="ValueList{T}"/>s; collection expressions such as <c>["a", "b"]</c> call it.</summary>
public static class ValueList
{
    /// <summary>Copies elements into a list.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="items">The elements.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}
