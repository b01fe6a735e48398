using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Computes a value from a document.</summary>
/// <remarks>MongoDB manual, "Aggregation Operators".</remarks>
internal abstract record Expression
{
    public abstract BsonValue Evaluate(Scope scope);

    /// <summary>Adds the top-level fields it reads.</summary>
    /// <returns>False where it may read any.</returns>
    public abstract bool AddFields(ISet<string> fields);

    /// <summary>Whether a value counts as true: everything but false, zero, null and what is not there.</summary>
    public static bool IsTrue(BsonValue value) => value.Type switch
    {
        BsonType.Boolean => value.AsBoolean,
        BsonType.Missing or BsonType.Null or BsonType.Undefined => false,
        _ => !value.IsNumber || value.ToDouble() != 0,
    };
}

/// <summary>A value as it stands.</summary>
internal sealed record LiteralExpression(BsonValue Value) : Expression
{
    public override BsonValue Evaluate(Scope scope) => Value;

    public override bool AddFields(ISet<string> fields) => true;
}

/// <summary>A field of a variable's value, or of the document. Of arrays on the way, the array of what their elements have.</summary>
internal sealed record PathExpression(string? Variable, IReadOnlyList<string> Parts) : Expression
{
    public override BsonValue Evaluate(Scope scope) => Get(Variable is null ? scope.Root : scope.Variable(Variable), 0);

    public override bool AddFields(ISet<string> fields)
    {
        if (Variable is not null) return false;
        fields.Add(Parts[0]);
        return true;
    }

    private BsonValue Get(BsonValue value, int level)
    {
        if (level == Parts.Count) return value;
        if (value.Type == BsonType.Document) return Get(value.AsDocument[Parts[level]], level + 1);
        if (value.Type != BsonType.Array) return BsonValue.Missing;
        return new BsonArray(value.AsArray.Select(item => item.Type is BsonType.Document or BsonType.Array ? Get(item, level) : BsonValue.Missing).Where(item => !item.IsMissing));
    }
}

/// <summary>A document of computed fields; those without a value are left out.</summary>
internal sealed record DocumentExpression(IReadOnlyList<(string Name, Expression Value)> Fields) : Expression
{
    public override BsonValue Evaluate(Scope scope)
    {
        var document = new BsonDocument();
        foreach (var (name, expression) in Fields)
            if (expression.Evaluate(scope) is { IsMissing: false } value) document[name] = value;
        return document;
    }

    public override bool AddFields(ISet<string> fields) => Fields.All(field => field.Value.AddFields(fields));
}

/// <summary>An array of computed elements.</summary>
internal sealed record ArrayExpression(IReadOnlyList<Expression> Items) : Expression
{
    public override BsonValue Evaluate(Scope scope) => new BsonArray(Items.Select(item => item.Evaluate(scope) is { IsMissing: false } value ? value : BsonValue.Null));

    public override bool AddFields(ISet<string> fields) => Items.All(item => item.AddFields(fields));
}

/// <summary>A function of its arguments' values.</summary>
internal sealed record FunctionExpression(IReadOnlyList<Expression> Arguments, Func<BsonValue[], BsonValue> Function) : Expression
{
    public override BsonValue Evaluate(Scope scope) => Function([.. Arguments.Select(argument => argument.Evaluate(scope))]);

    public override bool AddFields(ISet<string> fields) => Arguments.All(argument => argument.AddFields(fields));
}

/// <summary>A function that decides itself which of its arguments are computed, and with which variables.</summary>
internal sealed record SpecialExpression(IReadOnlyList<Expression> Parts, Func<Scope, BsonValue> Function) : Expression
{
    public override BsonValue Evaluate(Scope scope) => Function(scope);

    public override bool AddFields(ISet<string> fields) => Parts.All(part => part.AddFields(fields));
}
