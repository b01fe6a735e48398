using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Languages.Arguments;
using Workspace.Notebooks.Languages.Jupyter;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!connect jupyter --kernel-name python --kernel-spec python3</c>: makes an installed kernel a language of the session.</summary>
internal sealed class ConnectCommand : IMagicCommand
{
    public string Name => "connect";

    public string Description => "makes an installed Jupyter kernel a language of later cells: #!connect jupyter --kernel-name python --kernel-spec python3";

    public string OperandHelp => "jupyter";

    public int Operands => 1;

    public IReadOnlyList<MagicOption> Options { get; } =
    [
        new("--kernel-name", "what its cells are called behind #!", "name") { IsRequired = true },
        new("--kernel-spec", "the kernel's name in Jupyter", "kernel") { IsRequired = true },
    ];

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Operands is not ["jupyter"])
            throw new MagicArgumentException(Name, $"\"{string.Join(' ', call.Arguments.Operands)}\" cannot be connected to; there is jupyter, and #!sql for DuckDB without connecting.");
        var name = call.Arguments["--kernel-name"]!;
        var kernel = KernelSpecCatalogue.Find(call.Arguments["--kernel-spec"]!);
        if (call.Session.Catalogue.FindCommand(name) is not null || call.Session.Catalogue.Find(name) is not (null or JupyterLanguage))
            throw new LanguageException($"#!connect cannot call a kernel \"{name}\": #!{name} is taken. Choose another --kernel-name.");
        if (call.Session.FindStarted(name) is not null) throw new LanguageException($"#!{name} is connected and has started; restart the session to connect it to another kernel.");
        call.Session.Catalogue.Add(new JupyterLanguage(name, kernel.Name));
        return Task.CompletedTask;
    }
}
