using System.Globalization;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>
/// An object of a model file, whatever its format. Values are <see cref="ModelObject"/>, <see cref="NumberArray"/>,
/// lists, text and numbers.
/// </summary>
/// <param name="path">Where it stands in the file, for messages: <c>learner.gradient_booster</c>.</param>
internal sealed class ModelObject(string path)
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);

    internal string Path => path;

    internal object? this[string name] { set => _members[name] = value; }

    internal bool Has(string name) => _members.ContainsKey(name);

    internal ModelObject Object(string name) => Get<ModelObject>(name, "an object");

    internal string Text(string name) => Get<string>(name, "text");

    /// <summary>A list of objects or texts. An empty list of numbers reads as an empty list of anything.</summary>
    internal IReadOnlyList<object?> List(string name) =>
        _members.GetValueOrDefault(name) is NumberArray { Length: 0 } ? [] : Get<List<object?>>(name, "a list");

    internal NumberArray Numbers(string name) =>
        _members.GetValueOrDefault(name) is List<object?> { Count: 0 } ? new NumberArray(0, []) : Get<NumberArray>(name, "a list of numbers");

    internal double Number(string name) =>
        _members.GetValueOrDefault(name) as double? ?? throw new InvalidDataException($"{path} has no \"{name}\" that is a number");

    /// <summary>A whole number; XGBoost writes its parameters as text.</summary>
    internal long Whole(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"{path}.{name} is \"{Text(name)}\", which is no whole number");

    private T Get<T>(string name, string kind) where T : class =>
        _members.GetValueOrDefault(name) as T ?? throw new InvalidDataException($"{path} has no \"{name}\" that is {kind}");
}
