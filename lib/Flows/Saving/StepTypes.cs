using Workspace.Flows.Steps;

namespace Workspace.Flows.Saving;

/// <summary>
/// The names by which saved flows know the steps. They are part of the file format: a class may be renamed, its name
/// here may not.
/// </summary>
internal static class StepTypes
{
    public static IReadOnlyDictionary<string, Type> Steps { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["bucketize"] = typeof(Bucketize),
        ["castColumns"] = typeof(CastColumns),
        ["customCSharp"] = typeof(CustomCSharp),
        ["customSql"] = typeof(CustomSql),
        ["dropColumns"] = typeof(DropColumns),
        ["dropDuplicates"] = typeof(DropDuplicates),
        ["dropMissing"] = typeof(DropMissing),
        ["filterRows"] = typeof(FilterRows),
        ["flatten"] = typeof(Flatten),
        ["impute"] = typeof(Impute),
        ["mapValues"] = typeof(MapValues),
        ["moveColumn"] = typeof(MoveColumn),
        ["oneHotEncode"] = typeof(OneHotEncode),
        ["ordinalEncode"] = typeof(OrdinalEncode),
        ["renameColumns"] = typeof(RenameColumns),
        ["scale"] = typeof(Scale),
        ["selectColumns"] = typeof(SelectColumns),
        ["splitString"] = typeof(SplitString),
        ["targetEncode"] = typeof(TargetEncode),
    };

    public static IReadOnlyDictionary<string, Type> FittedSteps { get; } = new Dictionary<string, Type>(
        Steps.Where(step => step.Value.IsAssignableTo(typeof(IFittedStep))), StringComparer.Ordinal)
    {
        ["fittedBucketize"] = typeof(FittedBucketize),
        ["fittedFlatten"] = typeof(FittedFlatten),
        ["fittedImpute"] = typeof(FittedImpute),
        ["fittedOneHotEncode"] = typeof(FittedOneHotEncode),
        ["fittedOrdinalEncode"] = typeof(FittedOrdinalEncode),
        ["fittedScale"] = typeof(FittedScale),
        ["fittedTargetEncode"] = typeof(FittedTargetEncode),
    };
}
