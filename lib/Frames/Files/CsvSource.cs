using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Files;

/// <summary>Opens a CSV file: guesses once what the options leave open, and fixes it for all later reads.</summary>
/// <param name="database">The database that reads it.</param>
/// <param name="path">The file, or a pattern for several.</param>
/// <param name="options">What is known.</param>
internal sealed class CsvSource(FrameDatabase database, string path, CsvOptions options)
{
    /// <summary>Guesses and builds the plan that reads the file.</summary>
    public SourcePlan Open()
    {
        var full = FilePath.Require(path);
        var from = $"read_csv({SqlText.Quote(full)}{string.Concat(Arguments().Select(argument => ", " + argument))})";
        var schema = new FrameSchema(database.Describe($"SELECT * FROM {from}"), nameof(Frame.ReadCsv));
        return new FilePlan(path, from, IsCountCheap: false, schema);
    }

    private IEnumerable<string> Arguments()
    {
        if (options.Separator is { } separator) yield return $"delim = {SqlText.Quote(separator)}";
        if (options.Quote is { } quote) yield return $"quote = {SqlText.Quote(quote.ToString())}";
        if (options.Escape is { } escape) yield return $"escape = {SqlText.Quote(escape.ToString())}";
        if (options.HasHeader is { } header) yield return $"header = {(header ? "true" : "false")}";
        if (options.Comment is { } comment) yield return $"comment = {SqlText.Quote(comment.ToString())}";
        if (options.SkipLines is { } skip) yield return string.Create(CultureInfo.InvariantCulture, $"skip = {skip}");
        if (options.Encoding != "utf-8") yield return $"encoding = {SqlText.Quote(options.Encoding)}";
    }
}
