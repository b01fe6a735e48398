using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Updates;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Lets through what meets a filter.</summary>
internal sealed record MatchStage(Filter Filter) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.Where(Filter.Matches);

    public override FieldNeed AddFields(ISet<string> fields) => Filter.AddFields(fields) ? FieldNeed.Named : FieldNeed.All;
}

/// <summary>Chooses and computes fields.</summary>
internal sealed record ProjectStage(Projection Projection) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.Select(Projection.Apply);

    public override FieldNeed AddFields(ISet<string> fields) => Projection.Includes ? (Projection.AddFields(fields) ? FieldNeed.NamedOnly : FieldNeed.All) : FieldNeed.Named;
}

/// <summary>Computes fields and keeps the others.</summary>
internal sealed record AddFieldsStage(IReadOnlyList<(FieldPath Path, Expression Value)> Fields) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.Select(document =>
    {
        var result = document.Clone();
        var scope = new Scope(document);
        foreach (var (path, expression) in Fields)
        {
            // $$REMOVE, and any expression without a value, takes the field away.
            if (expression.Evaluate(scope) is { IsMissing: false } value) DocumentPath.SetEach(result, path.Parts, value);
            else DocumentPath.Remove(result, path.Parts);
        }
        return result;
    });

    public override FieldNeed AddFields(ISet<string> fields)
    {
        // What it makes of nested paths depends on what stands there.
        foreach (var (path, _) in Fields) fields.Add(path.First);
        return Fields.All(field => field.Value.AddFields(fields)) ? FieldNeed.Named : FieldNeed.All;
    }
}

/// <summary>Puts a computed document in each document's place.</summary>
internal sealed record ReplaceRootStage(Expression Root) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.Select(document => Root.Evaluate(new Scope(document)) switch
    {
        { Type: BsonType.Document } root => root.AsDocument,
        var other => throw new CommandException((ErrorCode)40228, $"'newRoot' expression must evaluate to an object, but resulting value was: {other}"),
    });

    public override FieldNeed AddFields(ISet<string> fields) => Root.AddFields(fields) ? FieldNeed.NamedOnly : FieldNeed.All;
}

/// <summary>Passes over the first.</summary>
internal sealed record SkipStage(long Count) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        var position = 0L;
        return input.Where(_ => position++ >= Count);
    }
}

/// <summary>Stops after so many.</summary>
internal sealed record LimitStage(long Count) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        var left = Count;
        foreach (var document in input)
        {
            yield return document;
            if (--left <= 0) yield break;
        }
    }
}

/// <summary>Makes one document for each element of an array.</summary>
internal sealed record UnwindStage(FieldPath Path, FieldPath? Position, bool KeepsEmpty) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.SelectMany(Unwind);

    public override FieldNeed AddFields(ISet<string> fields)
    {
        fields.Add(Path.First);
        return FieldNeed.Named;
    }

    private IEnumerable<BsonDocument> Unwind(BsonDocument document)
    {
        var value = Path.Get(document);
        if (value.Type == BsonType.Array && value.AsArray.Count > 0)
        {
            for (var i = 0; i < value.AsArray.Count; i++) yield return With(document, value.AsArray[i], (long)i);
        }
        else if (value is { IsNullish: false } and not { Type: BsonType.Array })
        {
            yield return With(document, value, BsonValue.Null);
        }
        else if (KeepsEmpty)
        {
            yield return With(document, value.Type == BsonType.Array ? BsonValue.Missing : value, BsonValue.Null);
        }
    }

    private BsonDocument With(BsonDocument document, BsonValue value, BsonValue position)
    {
        var result = document.Clone();
        if (value.IsMissing) DocumentPath.Remove(result, Path.Parts);
        else DocumentPath.SetEach(result, Path.Parts, value);
        if (Position is not null) DocumentPath.SetEach(result, Position.Parts, position);
        return result;
    }
}

/// <summary>Adds the documents of another collection whose field equals one of ours.</summary>
internal sealed record LookupStage(string From, FieldPath Local, FieldPath Foreign, FieldPath As) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context) => input.Select(document =>
    {
        var values = new List<BsonValue>();
        Local.Visit(document, value =>
        {
            if (value.Type == BsonType.Array) values.AddRange(value.AsArray);
            else values.Add(value.IsMissing ? BsonValue.Null : value);
            return false;
        });
        var filter = new FieldFilter(Foreign, values is [var only] ? new EqualTest(only) : new InTest(values));
        var result = document.Clone();
        DocumentPath.SetEach(result, As.Parts, new BsonArray(context.Query(From, filter).Select(found => (BsonValue)found)));
        return result;
    });

    public override FieldNeed AddFields(ISet<string> fields)
    {
        fields.Add(Local.First);
        fields.Add(As.First);
        return FieldNeed.Named;
    }
}
