using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>Reads updates as clients write them.</summary>
internal sealed class UpdateParser(TimeProvider time)
{
    /// <exception cref="CommandException">It is no update, or two operators change one field.</exception>
    public Update Parse(BsonValue update, BsonValue arrayFilters = default)
    {
        if (update.Type == BsonType.Array) throw CommandException.NotImplemented("updates by a pipeline");
        if (update.Type != BsonType.Document) throw CommandException.Parse("Update argument must be either an object or an array");
        var document = update.AsDocument;
        if (document.Count == 0 || !document.First().Key.StartsWith('$'))
        {
            var stray = document.Names.FirstOrDefault(name => name.StartsWith('$'));
            return stray is null ? new Replacement(document) : throw new CommandException(ErrorCode.DollarPrefixedFieldName, $"The dollar ($) prefixed field '{stray}' in '{stray}' is not allowed in the context of an update's replacement document.");
        }
        var fields = document.SelectMany(operation => ParseOperator(operation.Key, operation.Value)).ToList();
        CheckConflicts(fields);
        return new OperatorUpdate(fields, new ArrayFilters(arrayFilters));
    }

    private IEnumerable<FieldUpdate> ParseOperator(string name, BsonValue operand)
    {
        if (!name.StartsWith('$')) throw CommandException.Parse($"Unknown modifier: {name}. Expected a valid update modifier or pipeline-style update specified as an array");
        if (operand.Type != BsonType.Document) throw CommandException.Parse($"Modifiers operate on fields but we found type {Query.TypeNames.NameOf(operand.Type)} instead. For example: {{$mod: {{<field>: ...}}}} not {{{name}: {operand}}}");
        return operand.AsDocument.SelectMany(field => ParseField(name, field.Key, field.Value));
    }

    private IEnumerable<FieldUpdate> ParseField(string name, string field, BsonValue operand)
    {
        var path = field.Split('.');
        if (path.Any(part => part.Length == 0)) throw new CommandException(ErrorCode.EmptyFieldName, $"The update path '{field}' contains an empty field name, which is not allowed.");
        FieldUpdate Simple(Func<BsonValue, BsonValue> change) => new(path, (document, at) => DocumentPath.Set(document, at, change(DocumentPath.Get(document, at))));
        return name switch
        {
            "$set" => [Simple(_ => operand)],
            "$setOnInsert" => [Simple(_ => operand) with { OnInsertOnly = true }],
            "$unset" => [new FieldUpdate(path, (document, at) => DocumentPath.Remove(document, at))],
            "$inc" => [Simple(FieldOperators.Increment(field, operand))],
            "$mul" => [Simple(FieldOperators.Multiply(field, operand))],
            "$min" => [Simple(FieldOperators.Smaller(operand))],
            "$max" => [Simple(FieldOperators.Larger(operand))],
            "$currentDate" => [Simple(_ => FieldOperators.Now(operand, time))],
            "$bit" => [Simple(FieldOperators.Bits(operand))],
            "$push" => [Simple(ArrayOperators.Push(field, operand))],
            "$addToSet" => [Simple(ArrayOperators.AddToSet(field, operand))],
            "$pop" => [Existing(path, ArrayOperators.Pop(field, operand))],
            "$pull" => [Existing(path, ArrayOperators.Pull(field, operand))],
            "$pullAll" => [Existing(path, ArrayOperators.PullAll(field, operand))],
            "$rename" => Rename(path, operand),
            _ => throw CommandException.Parse($"Unknown modifier: {name}. Expected a valid update modifier or pipeline-style update specified as an array"),
        };
    }

    // Operators that do nothing where there is nothing.
    private static FieldUpdate Existing(string[] path, Func<BsonValue, BsonValue> change) => new(path, (document, at) =>
    {
        if (DocumentPath.Get(document, at) is { IsMissing: false } old) DocumentPath.Set(document, at, change(old));
    });

    private static IEnumerable<FieldUpdate> Rename(string[] path, BsonValue operand)
    {
        if (operand.Type != BsonType.String) throw CommandException.BadValue($"The 'to' field for $rename must be a string: {string.Join('.', path)}: {operand}");
        var target = operand.AsString.Split('.');
        yield return new FieldUpdate(path, (document, at) =>
        {
            if (DocumentPath.Get(document, at) is not { IsMissing: false } value) return;
            DocumentPath.Remove(document, at);
            DocumentPath.Set(document, target, value);
        });
        // Takes part only in the search for conflicts.
        yield return new FieldUpdate(target, (_, _) => { });
    }

    private static void CheckConflicts(List<FieldUpdate> fields)
    {
        var paths = fields.Select(field => string.Join('.', field.Path)).Order(StringComparer.Ordinal).ToList();
        for (var i = 1; i < paths.Count; i++)
        {
            var previous = paths.Take(i).FirstOrDefault(other => paths[i] == other || paths[i].StartsWith(other + ".", StringComparison.Ordinal));
            if (previous is not null) throw new CommandException(ErrorCode.ConflictingUpdateOperators, $"Updating the path '{paths[i]}' would create a conflict at '{previous}'");
        }
    }
}
