using Workspace.Notebooks.LanguageServices;

namespace Workspace.Datasets;

/// <summary>Completes the names of datasets in calls of <see cref="DatasetCatalogue"/>.</summary>
public sealed class DatasetNames : ICompletionSource
{
    private static readonly string Prefix = typeof(DatasetCatalogue).FullName + ".";

    /// <inheritdoc/>
    public IEnumerable<CompletionItem> Complete(CompletionPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Member?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? DatasetCatalogue.Names.Order(StringComparer.Ordinal).Select(name => new CompletionItem(name, CompletionKind.Table, "dataset"))
            : [];
    }
}
