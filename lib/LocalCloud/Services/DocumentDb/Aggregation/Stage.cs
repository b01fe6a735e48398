using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>What a stage asks of the documents that come to it.</summary>
internal enum FieldNeed
{
    /// <summary>The fields it named, and those that later stages name.</summary>
    Named,

    /// <summary>The fields it named, and no others: later stages see only what it makes.</summary>
    NamedOnly,

    /// <summary>All.</summary>
    All,
}

/// <summary>Makes a stream of documents into another.</summary>
/// <remarks>MongoDB manual, "Aggregation Pipeline Stages".</remarks>
internal abstract record Stage
{
    public abstract IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, IStageContext context);

    /// <summary>Adds the top-level fields it reads.</summary>
    public virtual FieldNeed AddFields(ISet<string> fields) => FieldNeed.Named;
}

/// <summary>What stages may ask of the database.</summary>
internal interface IStageContext
{
    /// <summary>The documents of another collection in the same database that meet a filter.</summary>
    IEnumerable<BsonDocument> Query(string collection, Query.Filter filter);

    /// <summary>Numbers for samples.</summary>
    Random Random { get; }
}
