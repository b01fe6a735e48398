using System.Text.Json;

namespace Workspace.LocalCloud.State;

/// <summary>A table as the store sees it: without the type of its rows.</summary>
internal interface ITable
{
    /// <summary>The name, which stands in the journal.</summary>
    string Name { get; }

    /// <summary>Takes a change over: a new value, or null for a removal.</summary>
    void Apply(string key, object? value);

    /// <summary>Reads a value from the journal.</summary>
    object? Read(JsonElement value);

    /// <summary>All rows, as the journal has them.</summary>
    IEnumerable<(string Key, object Value)> Rows();
}
