using Workspace.Core.Display;
using Workspace.Notebooks.Languages.Arguments;
using Workspace.Notebooks.Languages.Segments;

namespace Workspace.Notebooks.Languages.Services;

/// <summary>Shows a magic's help where the cursor stands on it.</summary>
internal static class MagicInspection
{
    public static MimeBundle? TryDescribe(LanguageCatalogue catalogue, string code, int position)
    {
        if (MagicLine.FindAll(code).FirstOrDefault(line => line.Start <= position && position <= line.End) is not { } line) return null;
        var help = catalogue.Find(line.Name) is { } language ? MagicHelp.Write(language.Name, language.Description, "", language.Options)
            : catalogue.FindCommand(line.Name) is { } command ? MagicHelp.Write(command.Name, command.Description, command.OperandHelp, command.Options)
            : null;
        return help is null ? null : new MimeBundle(help).With(MimeTypes.Markdown, $"```\n{help}```");
    }
}
