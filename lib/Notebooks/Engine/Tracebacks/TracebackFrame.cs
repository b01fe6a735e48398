using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Workspace.Notebooks.Engine.LoadContexts;

namespace Workspace.Notebooks.Engine.Tracebacks;

/// <summary>Puts one stack frame into words.</summary>
internal static class TracebackFrame
{
    private static readonly string EngineNamespace = typeof(CSharpSession).Namespace!;

    private static readonly string[] PlumbingNamespaces =
        ["System.Runtime.CompilerServices", "System.Runtime.ExceptionServices", "System.Threading.Tasks"];

    private static readonly string[] PlumbingTypes =
        ["System.Threading.ExecutionContext", "System.Threading.Thread", "System.Threading.ThreadPoolWorkQueue", "System.Threading.PortableThreadPool"];

    /// <summary>The frame as <c>Method(args) in Cell 3, line 2</c>, or null when it belongs to the engine or to async plumbing.</summary>
    public static string? Describe(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method || IsPlumbing(method)) return null;
        var name = FrameName.Of(method);
        var place = Place(frame, isCell: IsFromCell(method));
        if (name is null) return place;
        return place is null ? name : $"{name} in {place}";
    }

    private static string? Place(StackFrame frame, bool isCell)
    {
        if (frame.GetFileName() is not { } file || frame.GetFileLineNumber() is not (> 0 and var line)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"{(isCell && !Path.IsPathRooted(file) ? file : Path.GetFileName(file))}, line {line}");
    }

    private static bool IsFromCell(MethodBase method) =>
        AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is CellLoadContext;

    private static bool IsPlumbing(MethodBase method)
    {
        if (method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)) return true;
        var type = method.DeclaringType;
        if (type is null) return false;
        if (type.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) || method.Name == "<Factory>") return true;
        var space = type.Namespace ?? "";
        if (type.Assembly == typeof(TracebackFrame).Assembly) return IsOfEngine(space);
        var outermost = type;
        while (outermost.DeclaringType is { } outer) outermost = outer;
        return PlumbingNamespaces.Contains(space) || PlumbingTypes.Contains(outermost.FullName);
    }

    private static bool IsOfEngine(string space) =>
        space == EngineNamespace || space.StartsWith(EngineNamespace + ".", StringComparison.Ordinal);
}
