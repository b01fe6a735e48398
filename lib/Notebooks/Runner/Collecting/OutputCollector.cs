using System.Globalization;
using System.Text.Json.Nodes;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Runner.Collecting;

/// <summary>
/// Collects one cell's outputs: streams joined in order, displays updated in place, secrets removed, and cut at a limit.
/// Threads that outlive their cell may write on; <see cref="TakeChanges"/> tells whether anything is new.
/// </summary>
internal sealed class OutputCollector(DisplayIndex displays, SecretRedactor secrets, int limit, Func<string, bool, string>? readInput) : ICellOutput, IFormatterScope
{
    private readonly List<CollectedOutput> _outputs = [];
    private long _size;
    private long _dropped;
    private bool _clearBeforeNext;
    private bool _changed;
    private ErrorOutput? _error;

    public FormatterRegistry Formatters => displays.Formatters;

    public void Write(OutputStream stream, string text)
    {
        lock (displays.Lock)
        {
            StartOutput();
            if (_outputs.LastOrDefault() is not CollectedStream last || last.Stream != stream)
            {
                if (_size >= limit)
                {
                    _dropped += text.Length;
                    return;
                }
                _outputs.Add(last = new CollectedStream(stream));
                _size += last.Size;
            }
            var kept = (int)Math.Clamp(limit - _size, 0, text.Length);
            _size -= last.Size;
            last.Text.Append(text.AsSpan(0, kept));
            _size += last.Size;
            _dropped += text.Length - kept;
        }
    }

    public void Display(object? value, string displayId) => Add(new CollectedDisplay(this, displayId, Format(value)));

    public void AddResult(object? value, int executionCount) =>
        Add(new CollectedDisplay(this, null, Format(value) with { ResultOf = executionCount }));

    public void SetError(ErrorOutput error)
    {
        lock (displays.Lock)
        {
            _error = error;
            _changed = true;
        }
    }

    public void UpdateDisplay(string displayId, object? value)
    {
        var shown = Format(value);
        lock (displays.Lock)
        {
            if (displays.Find(displayId) is { } display) display.Owner.Replace(display, shown);
            else Add(new CollectedDisplay(this, displayId, shown));
        }
    }

    public void ClearOutput(bool wait)
    {
        lock (displays.Lock)
        {
            _clearBeforeNext = wait;
            if (!wait) Clear();
        }
    }

    public string ReadLine(string prompt, bool password)
    {
        if (readInput is null) throw new InputNotAvailableException(prompt);
        var line = readInput(prompt, password);
        if (password) secrets.Add(line);
        return line;
    }

    /// <summary>Whether anything changed since the last call.</summary>
    public bool TakeChanges()
    {
        lock (displays.Lock)
        {
            var changed = _changed;
            _changed = false;
            return changed;
        }
    }

    /// <summary>The outputs as they stand now.</summary>
    public IReadOnlyList<NotebookOutput> Render()
    {
        lock (displays.Lock)
        {
            var streams = RedactStreams();
            var rendered = _outputs
                .Select(output => output switch
                {
                    CollectedStream stream => (NotebookOutput)new StreamOutput(Name(stream), streams[stream]),
                    _ => Render((CollectedDisplay)output),
                })
                .Where(output => output is not StreamOutput { Text: "" })
                .ToList();
            if (_dropped > 0) rendered.Add(new StreamOutput(StreamOutput.Stderr, CutNote()));
            if (_error is { } error)
                rendered.Add(new ErrorOutput(secrets.Redact(error.Name), secrets.Redact(error.Value), [.. error.Traceback.Select(secrets.Redact)]));
            return rendered;
        }
    }

    private DisplayOutput Format(object? value)
    {
        var bundle = Formatter.Format(value, Formatters);
        return new DisplayOutput(MimeData.From(bundle), (JsonObject)bundle.Metadata.DeepClone());
    }

    private static string Name(CollectedStream stream) => stream.Stream == OutputStream.Stdout ? StreamOutput.Stdout : StreamOutput.Stderr;

    private void Add(CollectedDisplay display)
    {
        lock (displays.Lock)
        {
            StartOutput();
            if (_size + display.Size > limit)
            {
                _dropped += display.Shown.Data.Length;
                return;
            }
            _size += display.Size;
            _outputs.Add(display);
            if (display.DisplayId is { } id) displays.Add(id, display);
        }
    }

    private void Replace(CollectedDisplay display, DisplayOutput shown)
    {
        _changed = true;
        _size -= display.Size;
        display.Shown = shown;
        _size += display.Size;
        if (_size <= limit) return;
        _dropped += shown.Data.Length;
        _size -= display.Size;
        _outputs.Remove(display);
    }

    private void StartOutput()
    {
        _changed = true;
        if (!_clearBeforeNext) return;
        _clearBeforeNext = false;
        Clear();
    }

    private void Clear()
    {
        _outputs.Clear();
        _size = 0;
        _dropped = 0;
        _changed = true;
    }

    private DisplayOutput Render(CollectedDisplay display) => display.Shown with
    {
        Data = display.Shown.Data.Map(secrets.Redact),
        Metadata = (JsonObject?)JsonStrings.Map(display.Shown.Metadata, secrets.Redact),
    };

    // Per stream and across the outputs between, because a secret may be written in two parts.
    private Dictionary<CollectedStream, string> RedactStreams()
    {
        var texts = new Dictionary<CollectedStream, string>();
        foreach (var stream in _outputs.OfType<CollectedStream>().GroupBy(output => output.Stream))
        {
            var redacted = secrets.RedactPieces([.. stream.Select(output => output.Text.ToString())]);
            foreach (var (output, text) in stream.Zip(redacted)) texts[output] = text;
        }
        if (_dropped > 0 && _outputs.OfType<CollectedStream>().LastOrDefault() is { } last) texts[last] = secrets.WithoutPartialEnd(texts[last]);
        return texts;
    }

    private string CutNote() => string.Create(CultureInfo.InvariantCulture,
        $"\n[output cut: {_dropped:N0} characters dropped; a cell keeps at most {limit:N0}]\n");
}
