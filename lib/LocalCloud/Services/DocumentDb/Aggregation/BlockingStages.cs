using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Sorts; of large inputs in a temporary file.</summary>
internal sealed record SortStage(SortOrder Order, long Limit = long.MaxValue) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        foreach (var document in new DocumentSorter(Limit).Sort(input.Select(document => (Order.KeyOf(document), document.ToBytes())))) yield return BsonDocument.FromBytes(document);
    }

    public override FieldNeed AddFields(ISet<string> fields)
    {
        Order.AddFields(fields);
        return FieldNeed.Named;
    }
}

/// <summary>Makes one document of all with the same key.</summary>
internal sealed record GroupStage(Expression Key, IReadOnlyList<(string Name, Func<Accumulator> Create, Expression Value)> Fields) : Stage
{
    // MongoDB's own limit for a stage that keeps its input.
    private const long MostBytes = 100 * 1024 * 1024;
    private const int CheckEvery = 1024;

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        var groups = new OrderedDictionary<BsonValue, Accumulator[]>(ValueOrder.Instance);
        var count = 0;
        foreach (var document in input)
        {
            var scope = new Scope(document);
            var key = Key.Evaluate(scope) is { IsMissing: false } value ? value : BsonValue.Null;
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = [.. Fields.Select(field => field.Create())]);
            for (var i = 0; i < group.Length; i++) group[i].Add(Fields[i].Value.Evaluate(scope));
            if (++count % CheckEvery == 0) Check(groups);
        }
        return groups.Select(Finish);
    }

    public override FieldNeed AddFields(ISet<string> fields) => Key.AddFields(fields) && Fields.All(field => field.Value.AddFields(fields)) ? FieldNeed.NamedOnly : FieldNeed.All;

    private static void Check(OrderedDictionary<BsonValue, Accumulator[]> groups)
    {
        if (groups.Values.Sum(group => 128 + group.Sum(accumulator => accumulator.Size)) > MostBytes)
            throw new CommandException(ErrorCode.QueryExceededMemoryLimitNoDiskUseAllowed, $"Exceeded memory limit for $group: its groups need more than {MostBytes / (1024 * 1024)} MB. Group by fewer keys, or collect less.");
    }

    private BsonDocument Finish(KeyValuePair<BsonValue, Accumulator[]> group)
    {
        var document = new BsonDocument { ["_id"] = group.Key };
        for (var i = 0; i < Fields.Count; i++) document[Fields[i].Name] = group.Value[i].Result();
        return document;
    }
}

/// <summary>Counts; of nothing, no document comes.</summary>
internal sealed record CountStage(string Name) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        var count = input.LongCount();
        if (count > 0) yield return new BsonDocument { [Name] = Numbers.Fit(count, wide: false) };
    }

    public override FieldNeed AddFields(ISet<string> fields) => FieldNeed.NamedOnly;
}

/// <summary>Draws documents at random, each at most once.</summary>
internal sealed record SampleStage(long Size) : Stage
{
    // Reservoir sampling (algorithm R): one pass, memory for the sample alone.
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context)
    {
        var sample = new List<BsonDocument>();
        var seen = 0L;
        foreach (var document in input)
        {
            var place = context.Random.NextInt64(++seen);
            if (sample.Count < Size) sample.Insert((int)Math.Min(place, sample.Count), document);
            else if (place < Size) sample[(int)place] = document;
        }
        return sample;
    }
}
