using System.Runtime.InteropServices;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!about</c>: what runs the notebook.</summary>
internal sealed class AboutCommand : IMagicCommand
{
    public string Name => "about";

    public string Description => "shows versions of the engine and of what it stands on";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        static string Version(Type type) => type.Assembly.GetName().Version?.ToString(3) ?? "";
        call.Show(MagicTables.Create(["Part", "Version"],
        [
            ["Workspace notebook engine", Version(typeof(AboutCommand))],
            ["Runtime", RuntimeInformation.FrameworkDescription],
            ["C# compiler", Version(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation))],
            ["System", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})"],
            ["Languages", string.Join(", ", call.Session.Catalogue.LanguageNames.Where(call.Session.Supports))],
        ]));
        return Task.CompletedTask;
    }
}
