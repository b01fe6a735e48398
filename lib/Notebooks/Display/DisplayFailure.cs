using System.Reflection;

namespace Workspace.Notebooks.Display;

/// <summary>The text that stands where an object failed to show itself.</summary>
internal static class DisplayFailure
{
    public static string Describe(object? value, Exception error) =>
        $"({TypeNames.Of(value?.GetType() ?? typeof(object))} could not be displayed: {Describe(error)})";

    public static string Describe(Exception error)
    {
        var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
        return $"{cause.GetType().Name}: {cause.Message}";
    }
}
