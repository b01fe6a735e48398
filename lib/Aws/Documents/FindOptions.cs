using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

/// <summary>What a search returns, and how.</summary>
public sealed record FindOptions
{
    /// <summary>Fields to return, such as <c>{seq: 1}</c>. Default: all.</summary>
    public BsonDocument? Projection { get; init; }

    /// <summary>The order, such as <c>{name: 1}</c>. Default: none.</summary>
    public BsonDocument? Sort { get; init; }

    /// <summary>Documents to pass over, at least 0; default 0.</summary>
    public int Skip { get; init; }

    /// <summary>Documents to return at the most; default 0, all.</summary>
    public int Limit { get; init; }

    /// <summary>Documents that the server sends at once; default 0, as many as fit 16 MB.</summary>
    public int BatchSize { get; init; }

    internal BsonDocument ToDocument()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(Limit);
        ArgumentOutOfRangeException.ThrowIfNegative(BatchSize);
        var options = new BsonDocument();
        if (Projection is not null) options["projection"] = Projection;
        if (Sort is not null) options["sort"] = Sort;
        if (Skip > 0) options["skip"] = (long)Skip;
        if (Limit > 0) options["limit"] = (long)Limit;
        if (BatchSize > 0) options["batchSize"] = BatchSize;
        return options;
    }
}
