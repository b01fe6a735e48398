using Workspace.Core.Tables;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.Languages.CSharp;
using Workspace.Notebooks.Languages.Magics;
using Workspace.Notebooks.Languages.Segments;
using Workspace.Notebooks.Languages.Services;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages;

/// <summary>
/// A session of several languages around a C# one. The others start at their first cell; values pass between them by <c>#!share</c> and <c>#!set</c>.
/// </summary>
public sealed class PolyglotSession : ICellSession, ILanguageHost
{
    private readonly CSharpSession _home;
    private readonly Dictionary<string, ILanguageSession> _started = new(StringComparer.Ordinal);
    private readonly CellSegmenter _segmenter;
    private readonly PolyglotOptions _polyglot;
    private readonly SessionTurn _turn;
    private volatile CancellationTokenSource? _current;

    /// <summary>Starts a session. No language is started before its first cell.</summary>
    /// <param name="options">References, imports and folders of the C# session.</param>
    /// <param name="polyglot">The other languages; null: <see cref="PolyglotOptions.BuiltIn"/>.</param>
    public PolyglotSession(SessionOptions options, PolyglotOptions? polyglot = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _turn = new SessionTurn(this);
        _polyglot = polyglot ?? new PolyglotOptions();
        _home = new CSharpSession(options);
        Catalogue = new LanguageCatalogue([new CSharpLanguage(_home), .. _polyglot.Languages], MagicCommands.All);
        _segmenter = new CellSegmenter(Catalogue);
        LanguageService = new PolyglotLanguageService(this, _segmenter);
    }

    /// <inheritdoc/>
    public SessionOptions Options { get; }

    /// <inheritdoc/>
    public bool IsStuck => Started().Any(session => session.IsStuck);

    /// <inheritdoc/>
    public IReadOnlyList<SessionVariable> Variables => [.. Started().SelectMany(session => session.Variables)];

    /// <inheritdoc/>
    public IReadOnlyList<SessionVariable> HomeVariables => _home.Variables;

    /// <inheritdoc/>
    public ILanguageService? LanguageService { get; }

    internal LanguageCatalogue Catalogue { get; }

    /// <summary>What the engine did with the newest C# code; null before the first.</summary>
    internal CellTrace? LastTrace { get; private set; }

    /// <inheritdoc/>
    public bool Supports(string language) => Catalogue.Find(language)?.IsAvailable == true;

    /// <inheritdoc/>
    public Task<CellResult> ExecuteAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        return _turn.RunCellAsync(() => RunCellAsync(request, output, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        try { _current?.Cancel(); }
        catch (ObjectDisposedException)
        {
            // The cell ended this moment.
        }
    }

    /// <inheritdoc/>
    public void SetHomeVariable(string name, object? value, Type? type = null) => _home.SetVariable(name, value, type);

    /// <summary>Ends every language that was started.</summary>
    /// <returns>Done when they have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!await _turn.EndAsync().ConfigureAwait(false)) return;
        foreach (var session in Started().Where(session => session is not CSharpLanguageSession)) await session.DisposeAsync().ConfigureAwait(false);
        await _home.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Runs a text within the running cell, as <c>#!import</c> does.</summary>
    internal async Task<CellResult> RunNestedAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken)
    {
        var atEnd = new Stack<Action<CellResult>>();
        var result = new CellResult { Status = CellStatus.Succeeded };
        foreach (var part in _segmenter.Split(request.Code, StartLanguage(request)))
        {
            // Only the last value is the cell's; those before it are shown where they arise.
            if (result.HasValue) output.Display(result.Value, Guid.NewGuid().ToString("N"));
            result = part switch
            {
                CellCommand command => await RunCommandAsync(command, request, output, atEnd, cancellationToken).ConfigureAwait(false),
                _ => await RunSegmentAsync((CellSegment)part, request, output, cancellationToken).ConfigureAwait(false),
            };
            if (result.Status != CellStatus.Succeeded) break;
        }
        while (atEnd.TryPop(out var action)) action(result);
        return result;
    }

    /// <summary>The session of a language, started if need be.</summary>
    /// <exception cref="LanguageException">There is no such language, or it does not start.</exception>
    internal ILanguageSession SessionOf(string name)
    {
        var language = Catalogue.Find(name) ?? throw new UnknownMagicException("#!" + name, name, Catalogue.LanguageNames, Catalogue.CommandNames);
        lock (_started)
            if (_started.TryGetValue(language.Name, out var started)) return started;
        var session = language.Start(this);
        lock (_started) _started[language.Name] = session;
        return session;
    }

    /// <summary>The session of a language if it was started.</summary>
    internal ILanguageSession? FindStarted(string name)
    {
        if (Catalogue.Find(name) is not { } language) return null;
        if (language is CSharpLanguage) return SessionOf(name);
        lock (_started) return _started.GetValueOrDefault(language.Name);
    }

    /// <summary>The sessions that were started, by language.</summary>
    internal IReadOnlyList<(string Language, ILanguageSession Session)> StartedByLanguage()
    {
        _ = SessionOf(CSharpLanguage.LanguageName);
        lock (_started) return [.. _started.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>A table as C# code is used to it.</summary>
    internal object? Adopt(object? value) => value is ITable table && _polyglot.AdoptTable is { } adopt ? adopt(table) : value;

    /// <summary>The language in which a cell begins.</summary>
    internal string StartLanguage(CellRequest request) => request.Language is null ? CSharpLanguage.LanguageName
        : Catalogue.Find(request.Language)?.Name ?? throw new UnknownMagicException("#!" + request.Language, request.Language, Catalogue.LanguageNames, Catalogue.CommandNames);

    private IEnumerable<ILanguageSession> Started() => StartedByLanguage().Select(pair => pair.Session);

    private async Task<CellResult> RunCellAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken)
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _current = interrupt;
        try
        {
            return await RunAsync(request, output, interrupt.Token).ConfigureAwait(false);
        }
        finally
        {
            _current = null;
        }
    }

    private async Task<CellResult> RunAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken)
    {
        try
        {
            return await RunNestedAsync(request, output, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return LanguageFailure.Describe(e, cancellationToken);
        }
    }

    private async Task<CellResult> RunSegmentAsync(CellSegment segment, CellRequest request, ICellOutput output, CancellationToken cancellationToken)
    {
        var language = Catalogue.Find(segment.Language)!;
        var arguments = segment.Magic is { } magic
            ? Arguments.MagicArguments.Parse(magic.Name, magic.Arguments, language.Options)
            : Arguments.MagicArguments.None(language.Name);
        if (arguments.WantsHelp)
        {
            output.Write(OutputStream.Stdout, Arguments.MagicHelp.Write(language.Name, language.Description, "", language.Options));
            return new CellResult { Status = CellStatus.Succeeded };
        }
        // `#!fsharp` alone is no code, but `#!value --from-file x` is something to do.
        if (segment.IsEmpty && segment.Magic?.Arguments is null or "") return new CellResult { Status = CellStatus.Succeeded };
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var cell = new LanguageCell(segment.Code, request.Name, request.FilePath, arguments);
            var result = await SessionOf(segment.Language).ExecuteAsync(cell, output, cancellationToken).ConfigureAwait(false);
            if (result.Trace is not null) LastTrace = result.Trace;
            return result;
        }
        catch (Exception e)
        {
            return LanguageFailure.Describe(e, cancellationToken);
        }
    }

    private async Task<CellResult> RunCommandAsync(CellCommand command, CellRequest request, ICellOutput output, Stack<Action<CellResult>> atEnd, CancellationToken cancellationToken)
    {
        var magic = Catalogue.FindCommand(command.Magic.Name)!;
        var arguments = Arguments.MagicArguments.Parse(command.Magic.Name, command.Magic.Arguments, magic.Options, magic.Operands);
        if (arguments.WantsHelp)
        {
            output.Write(OutputStream.Stdout, Arguments.MagicHelp.Write(magic.Name, magic.Description, magic.OperandHelp, magic.Options));
            return new CellResult { Status = CellStatus.Succeeded };
        }
        var call = new MagicCall { Arguments = arguments, Session = this, Language = command.Language, Request = request, Output = output, AtEnd = atEnd };
        try
        {
            await magic.RunAsync(call, cancellationToken).ConfigureAwait(false);
            return new CellResult { Status = CellStatus.Succeeded };
        }
        catch (Exception e)
        {
            return LanguageFailure.Describe(e, cancellationToken);
        }
    }
}
