using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages.Arguments;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!set --name n --value …</c>: sets a variable of this language to a literal, another language's value or an answer.</summary>
internal sealed class SetCommand : IMagicCommand
{
    public string Name => "set";

    public string Description => "sets a variable: to a text or JSON, @language:variable, @input:\"prompt\" or @password:\"prompt\"";

    public IReadOnlyList<MagicOption> Options { get; } =
    [
        new("--name", "the variable", "name") { IsRequired = true },
        new("--value", "its value", "value") { IsRequired = true },
        new("--byref", "pass the value itself (which .NET languages always do)"),
        new("--mime-type", "pass the value's text in this type instead of the value", "type"),
    ];

    public async Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        var exchange = new ValueExchange(call.Session);
        var variable = await ReadAsync(call, exchange, cancellationToken).ConfigureAwait(false);
        if (call.Arguments["--mime-type"] is { } type) variable = ValueExchange.InType(variable, type);
        await exchange.SetAsync(call.Language, variable.Name, variable.Value, variable.Type, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SessionVariable> ReadAsync(MagicCall call, ValueExchange exchange, CancellationToken cancellationToken)
    {
        var (name, text) = (call.Arguments["--name"]!, call.Arguments["--value"]!);
        object value;
        if (InputRequest.TryParse(text) is { } request) value = request.Ask(call.Output);
        else if (text.StartsWith('@') && text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            return await exchange.FindAsync(text[1..colon], text[(colon + 1)..], cancellationToken).ConfigureAwait(false) with { Name = name };
        else value = JsonValues.ReadLiteral(text);
        return new SessionVariable(name, value.GetType(), value);
    }
}
