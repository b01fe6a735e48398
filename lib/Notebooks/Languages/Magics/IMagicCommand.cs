using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary>A magic command such as <c>#!time</c>.</summary>
internal interface IMagicCommand
{
    /// <summary>Its name, without <c>#!</c>.</summary>
    string Name { get; }

    /// <summary>One line that says what it does.</summary>
    string Description { get; }

    /// <summary>How its operands read in help, such as <c>&lt;variable&gt;</c>; empty: none.</summary>
    string OperandHelp => "";

    /// <summary>The most operands it takes.</summary>
    int Operands => 0;

    /// <summary>Its options.</summary>
    IReadOnlyList<MagicOption> Options => [];

    /// <summary>Carries it out.</summary>
    Task RunAsync(MagicCall call, CancellationToken cancellationToken);
}
