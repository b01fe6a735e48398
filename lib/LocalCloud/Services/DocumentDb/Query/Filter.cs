using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>A condition on documents.</summary>
/// <remarks>MongoDB manual, "Query and Projection Operators".</remarks>
internal abstract record Filter
{
    /// <summary>Whether a document meets it.</summary>
    public abstract bool Matches(BsonDocument document);

    /// <summary>Adds the top-level fields it reads.</summary>
    /// <returns>False where it may read any.</returns>
    public abstract bool AddFields(ISet<string> fields);
}

/// <summary>All conditions hold; of none, they do.</summary>
internal sealed record AndFilter(IReadOnlyList<Filter> Parts) : Filter
{
    public override bool Matches(BsonDocument document)
    {
        foreach (var part in Parts)
            if (!part.Matches(document)) return false;
        return true;
    }

    public override bool AddFields(ISet<string> fields) => Parts.All(part => part.AddFields(fields));
}

/// <summary>One of the conditions holds.</summary>
internal sealed record OrFilter(IReadOnlyList<Filter> Parts) : Filter
{
    public override bool Matches(BsonDocument document) => Parts.Any(part => part.Matches(document));

    public override bool AddFields(ISet<string> fields) => Parts.All(part => part.AddFields(fields));
}

/// <summary>A condition does not hold.</summary>
internal sealed record NotFilter(Filter Inner) : Filter
{
    public override bool Matches(BsonDocument document) => !Inner.Matches(document);

    public override bool AddFields(ISet<string> fields) => Inner.AddFields(fields);
}

/// <summary>An aggregation expression is true.</summary>
internal sealed record ExpressionFilter(Aggregation.Expression Expression) : Filter
{
    public override bool Matches(BsonDocument document) => Aggregation.Expression.IsTrue(Expression.Evaluate(new Aggregation.Scope(document)));

    public override bool AddFields(ISet<string> fields) => false;
}

/// <summary>A value at a path meets a test.</summary>
/// <param name="Path">Where.</param>
/// <param name="Test">The test.</param>
internal sealed record FieldFilter(FieldPath Path, ValueTest Test) : Filter
{
    public override bool Matches(BsonDocument document) => Path.Visit(document, Test.MatchesField);

    public override bool AddFields(ISet<string> fields)
    {
        fields.Add(Path.First);
        return true;
    }
}
