using System.Text;

namespace Workspace.Notebooks.Languages.Arguments;

/// <summary>What <c>--help</c> prints.</summary>
internal static class MagicHelp
{
    public static string Write(string name, string description, string operands, IReadOnlyList<MagicOption> options)
    {
        var text = new StringBuilder($"#!{name}");
        if (operands.Length > 0) text.Append(' ').Append(operands);
        foreach (var option in options) text.Append(' ').Append(option.IsRequired ? Spell(option) : $"[{Spell(option)}]");
        text.Append('\n').Append(description).Append('\n');
        var width = options.Count == 0 ? 0 : options.Max(option => Spell(option).Length) + 2;
        foreach (var option in options) text.Append("  ").Append(Spell(option).PadRight(width)).Append(option.Description).Append('\n');
        return text.ToString();
    }

    private static string Spell(MagicOption option) => option.Value is null ? option.Name : $"{option.Name} <{option.Value}>";
}
