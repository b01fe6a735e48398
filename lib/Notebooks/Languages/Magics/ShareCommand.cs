using Workspace.Notebooks.Languages.Arguments;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!share --from sql top</c>: makes another language's variable one of this.</summary>
internal sealed class ShareCommand : IMagicCommand
{
    public string Name => "share";

    public string Description => "makes a variable of another language one of this; between .NET languages by reference";

    public string OperandHelp => "<variable>";

    public int Operands => 1;

    public IReadOnlyList<MagicOption> Options { get; } =
    [
        new("--from", "the language that has the variable", "language") { IsRequired = true },
        new("--as", "its name here; default the same", "name"),
        new("--mime-type", "pass its text in this type instead of the value", "type"),
    ];

    public async Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Operands.Count == 0) throw new MagicArgumentException(Name, "Which variable is missing.");
        var name = call.Arguments.Operands[0];
        var exchange = new ValueExchange(call.Session);
        var variable = await exchange.FindAsync(call.Arguments["--from"]!, name, cancellationToken).ConfigureAwait(false);
        if (call.Arguments["--mime-type"] is { } type) variable = ValueExchange.InType(variable, type);
        await exchange.SetAsync(call.Language, call.Arguments["--as"] ?? name, variable.Value, variable.Type, cancellationToken).ConfigureAwait(false);
    }
}
