using System.Net.Http;
using System.Text.Json;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Value;

/// <summary>Texts kept by name: the cell itself, a file, or what an address answers.</summary>
public sealed class ValueLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "value";

    /// <inheritdoc/>
    public string Description => "keeps the cell's text, a file or an address's answer under a name";

    /// <inheritdoc/>
    public IReadOnlyList<MagicOption> Options { get; } =
    [
        new("--name", "the name to keep it under", "name") { IsRequired = true },
        new("--from-file", "read a file instead of the cell", "path"),
        new("--from-url", "fetch an http or https address instead of the cell", "url"),
        new("--from-value", "take this text instead of the cell", "text"),
        new("--mime-type", "also show it, as this type; application/json is parsed when it is shared", "type"),
    ];

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host) => new Session(host);

    private sealed class Session(ILanguageHost host) : ILanguageSession
    {
        private static readonly string[] Sources = ["--from-file", "--from-url", "--from-value"];
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

        public IReadOnlyList<SessionVariable> Variables
        {
            get { lock (_values) return [.. _values.Select(value => new SessionVariable(value.Key, value.Value?.GetType() ?? typeof(object), value.Value))]; }
        }

        public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
        {
            var text = await ReadAsync(cell, cancellationToken).ConfigureAwait(false);
            var type = cell.Arguments["--mime-type"];
            Set(cell.Arguments["--name"]!, type == MimeTypes.Json ? Parse(text) : text);
            if (type is not null) output.Display(type == MimeTypes.Json ? Parse(text) : new MimeContent(type, text), Guid.NewGuid().ToString("N"));
            return new CellResult { Status = CellStatus.Succeeded };
        }

        public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
        {
            Set(name, value);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Set(string name, object? value)
        {
            lock (_values) _values[name] = value;
        }

        private static JsonDocument Parse(string text)
        {
            try { return JsonDocument.Parse(text); }
            catch (JsonException e)
            {
                throw new LanguageException($"The value is said to be {MimeTypes.Json}, but it is no JSON: {e.Message}", innerException: e);
            }
        }

        private async Task<string> ReadAsync(LanguageCell cell, CancellationToken cancellationToken)
        {
            var text = cell.Code.Trim();
            List<string> sources = [.. Sources.Where(cell.Arguments.Has)];
            if (sources.Count > 1) throw new MagicArgumentException("value", $"{string.Join(" and ", sources)} exclude each other.");
            if (sources.Count == 0) return text;
            if (text.Length > 0) throw new MagicArgumentException("value", $"There is both {sources[0]} and text in the cell; keep one of them.");
            return sources[0] switch
            {
                "--from-file" => await ReadFileAsync(Path.GetFullPath(cell.Arguments["--from-file"]!, cell.Folder(host)), cancellationToken).ConfigureAwait(false),
                "--from-url" => await FetchAsync(cell.Arguments["--from-url"]!, cancellationToken).ConfigureAwait(false),
                _ => cell.Arguments["--from-value"]!,
            };
        }

        private static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
        {
            try { return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false); }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new LanguageException($"#!value cannot read {path}: {e.Message} Relative paths start at the notebook's folder.", innerException: e);
            }
        }

        private static async Task<string> FetchAsync(string address, CancellationToken cancellationToken)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new MagicArgumentException("value", $"\"{address}\" is no http or https address; for a file, use --from-file.");
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(100) };
            try { return await client.GetStringAsync(uri, cancellationToken).ConfigureAwait(false); }
            catch (HttpRequestException e)
            {
                throw new LanguageException($"#!value could not fetch {uri}: {e.Message}", innerException: e);
            }
        }
    }
}
