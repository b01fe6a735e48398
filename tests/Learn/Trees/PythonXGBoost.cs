using System.Globalization;

namespace Workspace.Learn.Tests.Trees;

/// <summary>Debian's python3-xgboost as a second opinion.</summary>
internal static class PythonXGBoost
{
    /// <summary>Runs a script whose output is numbers, and reads them.</summary>
    internal static double[] Numbers(string script, params string[] arguments) =>
        [.. DebianPython.Output("xgboost", "python3-xgboost", script, arguments).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
