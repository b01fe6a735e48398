using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Workspace.Core.Native;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary>The arguments and options of <c>workspace run</c>.</summary>
internal sealed class RunCommandOptions
{
    private readonly Argument<string[]> _paths = new("path") { Description = "Notebooks, folders that hold one, or patterns such as 'notebooks/*'.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _parameters = new("--parameter", "-p") { Description = "Set a variable of the notebook's parameters cell; may be repeated.", HelpName = "name=value" };
    private readonly Option<bool> _list = new("--list-parameters") { Description = "Show each notebook's parameters with types and defaults; run nothing." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the executed notebooks, each named after its folder.", HelpName = "folder", DefaultValueFactory = _ => "artifacts" };
    private readonly Option<TimeSpan?> _timeout = Duration("--timeout", "The longest a notebook may take: 90s, 15m, 2h.");
    private readonly Option<TimeSpan?> _cellTimeout = Duration("--cell-timeout", "The longest one cell may take.");
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "Notebooks to run at once, each in a process of its own.", HelpName = "count", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _report = new("--report") { Description = "Write one self-contained HTML page with prose, code and outputs; of several notebooks one each, FILE-NAME.html.", HelpName = "file" };
    private readonly Option<string?> _junit = new("--junit") { Description = "Write the result of each cell as JUnit XML.", HelpName = "file" };
    private readonly Option<bool> _write = new("--write") { Description = "Store the outputs in the notebooks themselves, if they pass." };
    private readonly Option<bool> _check = new("--check") { Description = "Compare the outputs with the stored ones: numbers within tolerance, tables by key, pictures by perceptual hash." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on from the first cell that did not succeed in an earlier, unfinished run." };
    private readonly Option<bool> _offline = new("--offline") { Description = "Let #r \"nuget:\" use only packages that are on this machine." };

    public void AddTo(Command command)
    {
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var jobs) || jobs < 1)) result.AddError($"--jobs takes a number of at least 1, not \"{result.Tokens[0].Value}\".");
        });
        _paths.CompletionSources.Add(_ => KnownNotebooks());
        command.Add(_paths);
        Option[] options = [_parameters, _list, _output, _timeout, _cellTimeout, _jobs, _report, _junit, _write, _check, _resume, _offline];
        foreach (var option in options) command.Add(option);
    }

    public RunSettings Read(ParseResult parse) => new()
    {
        Paths = parse.GetRequiredValue(_paths),
        Parameters = Pairs(parse.GetValue(_parameters) ?? []),
        ListParameters = parse.GetValue(_list),
        OutputFolder = parse.GetValue(_output)!,
        Timeout = parse.GetValue(_timeout),
        CellTimeout = parse.GetValue(_cellTimeout),
        Jobs = parse.GetValue(_jobs),
        ReportPath = parse.GetValue(_report),
        JUnitPath = parse.GetValue(_junit),
        Write = parse.GetValue(_write),
        Check = parse.GetValue(_check),
        Resume = parse.GetValue(_resume),
        Offline = parse.GetValue(_offline),
    };

    private static Dictionary<string, string> Pairs(IEnumerable<string> texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new NotebookTargetException($"-p takes name=value, not \"{text}\".");
            pairs[text[..at].Trim()] = text[(at + 1)..];
        }
        return pairs;
    }

    private static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "duration",
        CustomParser = result =>
        {
            if (DurationText.TryParse(result.Tokens[0].Value, out var duration)) return duration;
            result.AddError($"{name} takes a duration above zero such as 90s, 15m or 2h, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    private static IEnumerable<CompletionItem> KnownNotebooks()
    {
        var folder = Path.Combine(WorkspacePaths.Root ?? ".", "notebooks");
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(path => new CompletionItem(Path.GetRelativePath(Directory.GetCurrentDirectory(), path)))
            : [];
    }
}
