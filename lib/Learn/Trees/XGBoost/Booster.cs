using System.Globalization;
using System.Runtime.InteropServices;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>A native ensemble of trees: grows, predicts, tells its importances, and goes to and from files.</summary>
internal sealed unsafe class Booster : IDisposable
{
    private readonly BoosterHandle _handle;

    private Booster(BoosterHandle handle) => _handle = handle;

    internal bool IsDisposed => _handle.IsClosed;

    /// <summary>Creates an empty ensemble for a data set, whose predictions it will keep between rounds.</summary>
    internal static Booster Create(DMatrix train, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var cached = train.Handle.DangerousGetHandle();
        NativeStatus.Check(NativeMethods.XGBoosterCreate(&cached, 1, out var handle), "create a model");
        GC.KeepAlive(train);
        var booster = new Booster(handle);
        foreach (var (name, value) in parameters) booster.SetParameter(name, value);
        return booster;
    }

    /// <summary>Reads a model file, whose extension says its format.</summary>
    internal static Booster Load(string path)
    {
        NativeStatus.Check(NativeMethods.XGBoosterCreate(null, 0, out var handle), "create a model");
        var booster = new Booster(handle);
        NativeStatus.Check(NativeMethods.XGBoosterLoadModel(handle, path), $"load {path}", "Save the model again as .json or .ubj, with a version of XGBoost not newer than the one installed here.");
        return booster;
    }

    internal void SetParameter(string name, string value) =>
        NativeStatus.Check(NativeMethods.XGBoosterSetParam(_handle, name, value), $"set {name} to {value}");

    internal void Update(int round, DMatrix train) =>
        NativeStatus.Check(NativeMethods.XGBoosterUpdateOneIter(_handle, round, train.Handle), FormattableString.Invariant($"train round {round}"));

    /// <summary>The library's line of figures: <c>[0]\ttrain-logloss:0.5\tvalidation-logloss:0.6</c>.</summary>
    internal string Evaluate(int round, IReadOnlyList<DMatrix> matrices, string[] names)
    {
        var handles = stackalloc nint[matrices.Count];
        for (var i = 0; i < matrices.Count; i++) handles[i] = matrices[i].Handle.DangerousGetHandle();
        NativeStatus.Check(NativeMethods.XGBoosterEvalOneIter(_handle, round, handles, names, (ulong)matrices.Count, out var report), FormattableString.Invariant($"evaluate round {round}"));
        GC.KeepAlive(matrices);
        return Text(report);
    }

    /// <summary>Predicts straight from the caller's memory, without building a DMatrix.</summary>
    internal float[] Predict(ReadOnlySpan<float> values, int columns, PredictionKind kind)
    {
        fixed (float* data = values)
        {
            var rows = values.Length / columns;
            NativeStatus.Check(
                NativeMethods.XGBoosterPredictFromDense(_handle, ArrayInterface.Of(data, rows, columns), Config(kind, ", \"missing\": NaN, \"cache_id\": 0"), 0, out var shape, out var dimensions, out var result),
                $"predict {rows} rows of {columns} features");
            return Copy(shape, dimensions, result);
        }
    }

    /// <summary>Predicts from a DMatrix, which may hold base margins; contributions need one.</summary>
    internal float[] Predict(DMatrix matrix, PredictionKind kind)
    {
        NativeStatus.Check(NativeMethods.XGBoosterPredictFromDMatrix(_handle, matrix.Handle, Config(kind, ", \"training\": false"), out var shape, out var dimensions, out var result), "predict");
        return Copy(shape, dimensions, result);
    }

    /// <summary>Importance per feature that occurs in a split; the others are left out.</summary>
    internal Dictionary<string, float> FeatureScores(string importanceType)
    {
        var config = $$"""{"importance_type": "{{importanceType}}"}""";
        NativeStatus.Check(NativeMethods.XGBoosterFeatureScore(_handle, config, out var count, out var names, out _, out _, out var scores), $"compute the importances by {importanceType}");
        var result = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = 0; i < (int)count; i++) result[Text(names[i])] = scores[i];
        return result;
    }

    /// <summary>A new ensemble of the first rounds only.</summary>
    internal Booster Slice(int rounds)
    {
        NativeStatus.Check(NativeMethods.XGBoosterSlice(_handle, 0, rounds, 1, out var handle), FormattableString.Invariant($"keep the first {rounds} rounds"));
        return new Booster(handle);
    }

    /// <summary>The model as a file would hold it.</summary>
    /// <param name="format"><c>json</c> or <c>ubj</c>.</param>
    internal byte[] ToBytes(string format)
    {
        NativeStatus.Check(NativeMethods.XGBoosterSaveModelToBuffer(_handle, $$"""{"format": "{{format}}"}""", out var length, out var bytes), $"write the model as {format}");
        return new ReadOnlySpan<byte>(bytes, checked((int)length)).ToArray();
    }

    /// <summary>All settings, as the library's JSON. Asking for it configures a model that was only loaded.</summary>
    internal string Configuration()
    {
        NativeStatus.Check(NativeMethods.XGBoosterSaveJsonConfig(_handle, out _, out var json), "read the model's configuration");
        return Text(json);
    }

    internal int Rounds()
    {
        NativeStatus.Check(NativeMethods.XGBoosterBoostedRounds(_handle, out var rounds), "count the rounds");
        return rounds;
    }

    internal int FeatureCount()
    {
        NativeStatus.Check(NativeMethods.XGBoosterGetNumFeature(_handle, out var count), "count the features");
        return checked((int)count);
    }

    internal void SetAttribute(string key, string value) =>
        NativeStatus.Check(NativeMethods.XGBoosterSetAttr(_handle, key, value), $"set attribute {key}");

    internal string? Attribute(string key)
    {
        NativeStatus.Check(NativeMethods.XGBoosterGetAttr(_handle, key, out var value, out var found), $"read attribute {key}");
        return found == 0 ? null : Text(value);
    }

    /// <summary>Sets <c>feature_name</c> or <c>feature_type</c>, which are stored with the model.</summary>
    internal void SetFeatureInfo(string field, string[] values) =>
        NativeStatus.Check(NativeMethods.XGBoosterSetStrFeatureInfo(_handle, field, values, (ulong)values.Length), $"set {field}");

    internal string[] FeatureInfo(string field)
    {
        NativeStatus.Check(NativeMethods.XGBoosterGetStrFeatureInfo(_handle, field, out var count, out var values), $"read {field}");
        var result = new string[count];
        for (var i = 0; i < result.Length; i++) result[i] = Text(values[i]);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    // Iterations 0 to 0 are all of them.
    private static string Config(PredictionKind kind, string more) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"type": {{(int)kind}}, "iteration_begin": 0, "iteration_end": 0, "strict_shape": true{{more}}}""");

    // The result lies in a buffer of the calling thread that the next call overwrites.
    private static float[] Copy(ulong* shape, ulong dimensions, float* values)
    {
        var length = 1UL;
        for (var i = 0UL; i < dimensions; i++) length *= shape[i];
        return new ReadOnlySpan<float>(values, checked((int)length)).ToArray();
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
