using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>Chooses elements of arrays: <c>$[]</c> means all, <c>$[name]</c> those that a named filter lets through.</summary>
internal sealed class ArrayFilters
{
    private readonly Dictionary<string, Filter> _filters = new(StringComparer.Ordinal);

    /// <exception cref="CommandException">They are no filters by name.</exception>
    public ArrayFilters(BsonValue filters)
    {
        if (filters.IsNullish) return;
        foreach (var filter in filters.AsArray.Select(item => item.AsDocument))
        {
            if (filter.Count == 0) throw CommandException.Parse("Cannot use an expression without a top-level field name in arrayFilters");
            var name = filter.First().Key.Split('.')[0];
            if (!_filters.TryAdd(name, FilterParser.Parse(filter))) throw CommandException.Parse($"Found multiple array filters with the same top-level field name {name}");
        }
    }

    public IEnumerable<string[]> Expand(BsonDocument document, IReadOnlyList<string> path)
    {
        var mark = path.ToList().FindIndex(part => part.StartsWith('$'));
        if (mark < 0) return [[.. path]];
        var part = path[mark];
        if (!part.StartsWith("$[", StringComparison.Ordinal)) throw CommandException.NotImplemented("the positional operator $ in updates; $[name] with arrayFilters does the same");
        var array = DocumentPath.Get(document, path.Take(mark));
        if (array.Type != BsonType.Array) throw CommandException.BadValue($"The path '{string.Join('.', path.Take(mark))}' must exist in the document in order to apply array updates.");
        var name = part[2..^1];
        return Enumerable.Range(0, array.AsArray.Count)
            .Where(position => name.Length == 0 || Find(name).Matches(new BsonDocument { [name] = array.AsArray[position] }))
            .SelectMany(position => Expand(document, [.. path.Take(mark), position.ToString(System.Globalization.CultureInfo.InvariantCulture), .. path.Skip(mark + 1)]));
    }

    private Filter Find(string name) => _filters.TryGetValue(name, out var filter) ? filter : throw CommandException.BadValue($"No array filter found for identifier '{name}'");
}
