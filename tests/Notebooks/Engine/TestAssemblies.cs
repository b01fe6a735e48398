using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Compiling;

namespace Workspace.Notebooks.Tests.Engine;

/// <summary>Makes small assemblies on disk for tests that reference them.</summary>
internal static class TestAssemblies
{
    public static void Compile(string path, string code)
    {
        var compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(code)], FrameworkReferences.All, CellEmitter.Options(optimize: true));
        var emitted = compilation.Emit(path);
        Assert.That(emitted.Success, Is.True, string.Join('\n', emitted.Diagnostics));
    }
}
