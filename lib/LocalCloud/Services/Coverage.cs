using System.Text;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services;

/// <summary>Writes the list of what the local cloud does.</summary>
internal static class Coverage
{
    /// <summary>The text of COVERAGE.md.</summary>
    public static string Write(IEnumerable<ICloudService> services)
    {
        var text = new StringBuilder("""
            # What the local cloud does

            Generated from the services themselves (`tests/LocalCloud`, with `UPDATE_GOLDEN=1`). Every operation that is not listed answers
            `NotImplemented` (HTTP 501) in the shape of its protocol, signed requests only; nothing pretends to have worked.

            """.ReplaceLineEndings("\n"));
        foreach (var service in services.OrderBy(service => service.Name, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(service.Title).Append(" (`").Append(service.Name).Append("`)\n\n");
            foreach (var operation in service.Operations.Order(StringComparer.Ordinal)) text.Append("- ").Append(operation).Append('\n');
        }
        return text.ToString();
    }
}
