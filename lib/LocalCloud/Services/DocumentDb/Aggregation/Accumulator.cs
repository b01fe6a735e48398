using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Makes one value of many.</summary>
internal abstract class Accumulator
{
    private static readonly Dictionary<string, Func<Accumulator>> Kinds = new(StringComparer.Ordinal)
    {
        ["$sum"] = () => new SumAccumulator(),
        ["$avg"] = () => new MomentsAccumulator(moments => moments.Count == 0 ? BsonValue.Null : moments.Mean),
        ["$stdDevPop"] = () => new MomentsAccumulator(moments => moments.Count == 0 ? BsonValue.Null : Math.Sqrt(moments.Squares / moments.Count)),
        ["$stdDevSamp"] = () => new MomentsAccumulator(moments => moments.Count < 2 ? BsonValue.Null : Math.Sqrt(moments.Squares / (moments.Count - 1))),
        ["$min"] = () => new ChoiceAccumulator((old, value) => !value.IsNullish && (old.IsMissing || ValueOrder.Instance.Compare(value, old) < 0)),
        ["$max"] = () => new ChoiceAccumulator((old, value) => !value.IsNullish && (old.IsMissing || ValueOrder.Instance.Compare(value, old) > 0)),
        ["$first"] = () => new ChoiceAccumulator((old, _) => old.IsMissing),
        ["$last"] = () => new ChoiceAccumulator((_, _) => true),
        ["$push"] = () => new ListAccumulator(distinct: false),
        ["$addToSet"] = () => new ListAccumulator(distinct: true),
        ["$mergeObjects"] = () => new MergeAccumulator(),
    };

    /// <exception cref="CommandException">There is none of that name.</exception>
    public static Accumulator Create(string name) => Factory(name)();

    /// <exception cref="CommandException">There is none of that name.</exception>
    public static Func<Accumulator> Factory(string name) => Kinds.TryGetValue(name, out var create) ? create
        : name is "$accumulator" or "$top" or "$topN" or "$bottom" or "$bottomN" or "$firstN" or "$lastN" or "$minN" or "$maxN" or "$median" or "$percentile"
            ? throw CommandException.NotImplemented($"the accumulator {name}")
            : throw new CommandException(ErrorCode.BadValue, $"unknown group operator '{name}'");

    public abstract void Add(BsonValue value);

    public abstract BsonValue Result();

    /// <summary>About how many bytes it holds.</summary>
    public virtual long Size => 64;

    private sealed class SumAccumulator : Accumulator
    {
        private BsonValue _sum = 0;

        public override void Add(BsonValue value)
        {
            if (value.IsNumber) _sum = Numbers.Add(_sum, Numbers.Need("$sum", value));
        }

        public override BsonValue Result() => _sum;
    }

    // Welford's recurrence: no difference of large sums.
    private sealed class MomentsAccumulator(Func<MomentsAccumulator, BsonValue> result) : Accumulator
    {
        public long Count { get; private set; }

        public double Mean { get; private set; }

        public double Squares { get; private set; }

        public override void Add(BsonValue value)
        {
            if (!value.IsNumber) return;
            var number = Numbers.Need("the mean", value).ToDouble();
            var difference = number - Mean;
            Mean += difference / ++Count;
            Squares += difference * (number - Mean);
        }

        public override BsonValue Result() => result(this);
    }

    private sealed class ChoiceAccumulator(Func<BsonValue, BsonValue, bool> takes) : Accumulator
    {
        private BsonValue _value;

        public override void Add(BsonValue value)
        {
            if (takes(_value, value)) _value = value.IsMissing ? BsonValue.Null : value;
        }

        public override BsonValue Result() => _value.IsMissing ? BsonValue.Null : _value;
    }

    private sealed class ListAccumulator(bool distinct) : Accumulator
    {
        private readonly BsonArray _values = [];
        private readonly HashSet<BsonValue>? _seen = distinct ? new(ValueOrder.Instance) : null;
        private long _size = 64;

        public override long Size => _size;

        public override void Add(BsonValue value)
        {
            if (value.IsMissing || _seen?.Add(value) == false) return;
            _values.Add(value);
            _size += OrderedKey.Of(value).Length + 24;
        }

        public override BsonValue Result() => _values;
    }

    private sealed class MergeAccumulator : Accumulator
    {
        private readonly BsonDocument _document = [];

        public override void Add(BsonValue value)
        {
            if (value.IsNullish) return;
            if (value.Type != BsonType.Document) throw CommandException.Type($"$mergeObjects requires object inputs, but input {value} is of type {Query.TypeNames.NameOf(value.Type)}");
            foreach (var (name, field) in value.AsDocument) _document[name] = field;
        }

        public override BsonValue Result() => _document;
    }
}
