using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.CSharp;

/// <summary>C#, the home language: its session is there from the start.</summary>
internal sealed class CSharpLanguage(CSharpSession session) : ILanguage
{
    public const string LanguageName = "csharp";

    public string Name => LanguageName;

    public IReadOnlyList<string> Aliases { get; } = ["c#", "cs", ".net-csharp"];

    public string Description => "C# 14, the home language";

    public ILanguageSession Start(ILanguageHost host) => new CSharpLanguageSession(session);
}
