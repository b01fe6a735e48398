using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Expressions that compute only some of their parts, or bind variables.</summary>
internal static class SpecialExpressions
{
    private static readonly Dictionary<string, Func<BsonValue, Expression>> All = new(StringComparer.Ordinal)
    {
        ["$and"] = operand => ParseLogical(operand, (parts, scope) => parts.All(part => Expression.IsTrue(part.Evaluate(scope)))),
        ["$or"] = operand => ParseLogical(operand, (parts, scope) => parts.Any(part => Expression.IsTrue(part.Evaluate(scope)))),
        ["$cond"] = ParseCondition,
        ["$ifNull"] = ParseIfNull,
        ["$switch"] = ParseSwitch,
        ["$let"] = ParseLet,
        ["$map"] = ParseMap,
        ["$filter"] = ParseFilter,
        ["$reduce"] = ParseReduce,
    };

    public static Func<BsonValue, Expression>? Find(string name) => All.GetValueOrDefault(name);

    private static List<Expression> ParseList(BsonValue operand) => operand.Type == BsonType.Array ? [.. operand.AsArray.Select(ExpressionParser.Parse)] : [ExpressionParser.Parse(operand)];

    private static SpecialExpression ParseLogical(BsonValue operand, Func<List<Expression>, Scope, bool> decide)
    {
        var parts = ParseList(operand);
        return new SpecialExpression(parts, scope => decide(parts, scope));
    }

    private static SpecialExpression ParseCondition(BsonValue operand)
    {
        List<Expression> parts = operand.Type == BsonType.Document
            ? [Need("$cond", operand.AsDocument, "if"), Need("$cond", operand.AsDocument, "then"), Need("$cond", operand.AsDocument, "else")]
            : ParseList(operand);
        if (parts.Count != 3) throw new CommandException(ErrorCode.Location15974, $"Expression $cond takes exactly 3 arguments. {parts.Count} were passed in.");
        return new SpecialExpression(parts, scope => parts[Expression.IsTrue(parts[0].Evaluate(scope)) ? 1 : 2].Evaluate(scope));
    }

    private static SpecialExpression ParseIfNull(BsonValue operand)
    {
        var parts = ParseList(operand);
        if (parts.Count < 2) throw new CommandException(ErrorCode.Location15974, $"$ifNull needs at least two arguments, had: {parts.Count}");
        return new SpecialExpression(parts, scope =>
        {
            foreach (var part in parts.SkipLast(1))
                if (part.Evaluate(scope) is { IsNullish: false } value) return value;
            return parts[^1].Evaluate(scope);
        });
    }

    private static SpecialExpression ParseSwitch(BsonValue operand)
    {
        var document = NeedDocument("$switch", operand);
        if (document["branches"].Type != BsonType.Array) throw CommandException.Parse("$switch requires 'branches', an array of {case, then}");
        var branches = document["branches"].AsArray.Select(branch => NeedDocument("$switch", branch))
            .Select(branch => (Case: Need("$switch", branch, "case"), Then: Need("$switch", branch, "then"))).ToList();
        var otherwise = document.Contains("default") ? ExpressionParser.Parse(document["default"]) : null;
        Expression[] parts = [.. branches.SelectMany(branch => new[] { branch.Case, branch.Then }), .. otherwise is null ? [] : new[] { otherwise }];
        return new SpecialExpression(parts, scope =>
        {
            foreach (var (condition, then) in branches)
                if (Expression.IsTrue(condition.Evaluate(scope))) return then.Evaluate(scope);
            return otherwise?.Evaluate(scope) ?? throw CommandException.BadValue("$switch could not find a matching branch for an input, and no default was specified.");
        });
    }

    private static SpecialExpression ParseLet(BsonValue operand)
    {
        var document = NeedDocument("$let", operand);
        var variables = NeedDocument("$let", document["vars"]).Select(variable => (variable.Key, Value: ExpressionParser.Parse(variable.Value))).ToList();
        var body = Need("$let", document, "in");
        return new SpecialExpression([.. variables.Select(variable => variable.Value), body], scope =>
            body.Evaluate(variables.Aggregate(scope, (inner, variable) => inner.With(variable.Key, variable.Value.Evaluate(scope)))));
    }

    private static SpecialExpression ParseMap(BsonValue operand)
    {
        var (document, input, name) = ParseLoop("$map", operand);
        var body = Need("$map", document, "in");
        return new SpecialExpression([input, body], scope => Loop("$map", input.Evaluate(scope), items =>
            items.Select(item => body.Evaluate(scope.With(name, item)) is { IsMissing: false } value ? value : BsonValue.Null)));
    }

    private static SpecialExpression ParseFilter(BsonValue operand)
    {
        var (document, input, name) = ParseLoop("$filter", operand);
        var condition = Need("$filter", document, "cond");
        return new SpecialExpression([input, condition], scope => Loop("$filter", input.Evaluate(scope), items =>
            items.Where(item => Expression.IsTrue(condition.Evaluate(scope.With(name, item))))));
    }

    private static SpecialExpression ParseReduce(BsonValue operand)
    {
        var document = NeedDocument("$reduce", operand);
        var (input, initial, body) = (Need("$reduce", document, "input"), Need("$reduce", document, "initialValue"), Need("$reduce", document, "in"));
        return new SpecialExpression([input, initial, body], scope =>
        {
            var items = input.Evaluate(scope);
            if (items.IsNullish) return BsonValue.Null;
            if (items.Type != BsonType.Array) throw CommandException.BadValue("$reduce requires that 'input' be an array");
            return items.AsArray.Aggregate(initial.Evaluate(scope), (value, item) => body.Evaluate(scope.With("value", value).With("this", item)));
        });
    }

    private static (BsonDocument Document, Expression Input, string Name) ParseLoop(string name, BsonValue operand)
    {
        var document = NeedDocument(name, operand);
        return (document, Need(name, document, "input"), document["as"] is { IsMissing: false } variable ? variable.AsString : "this");
    }

    private static BsonValue Loop(string name, BsonValue items, Func<BsonArray, IEnumerable<BsonValue>> body)
    {
        if (items.IsNullish) return BsonValue.Null;
        return items.Type == BsonType.Array ? new BsonArray(body(items.AsArray)) : throw CommandException.BadValue($"input to {name} must be an array not {TypeName(items)}");
    }

    private static string TypeName(BsonValue value) => Query.TypeNames.NameOf(value.Type);

    private static BsonDocument NeedDocument(string name, BsonValue operand) =>
        operand.Type == BsonType.Document ? operand.AsDocument : throw CommandException.Parse($"{name} only supports an object as its argument");

    private static Expression Need(string name, BsonDocument document, string field) =>
        document.Contains(field) ? ExpressionParser.Parse(document[field]) : throw CommandException.Parse($"Missing '{field}' parameter to {name}");
}
