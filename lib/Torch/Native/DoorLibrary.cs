using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Door;

namespace TorchSharp.Native;

/// <summary>Loads the door on first use, after compiling it where that was not done yet.</summary>
internal static unsafe class DoorLibrary
{
    internal const string ImportName = "torchdoor";

#pragma warning disable CA2255 // The resolver must stand before the first import of this assembly is called, whoever calls it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void UseDoor() => NativeLibrary.SetDllImportResolver(typeof(DoorLibrary).Assembly, Resolve);

    /// <summary>The names of all operators, as <c>aten::add.Tensor</c>.</summary>
    internal static IReadOnlyList<string> OperatorNames() =>
        (Marshal.PtrToStringUTF8((nint)NativeMethods.door_operators()) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static string Version() => Marshal.PtrToStringUTF8((nint)NativeMethods.door_version()) ?? "";

    internal static string Configuration() => Marshal.PtrToStringUTF8((nint)NativeMethods.door_configuration()) ?? "";

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != ImportName) return 0;
        var location = LibTorch.Find() ?? throw new LibTorchNotFoundException();
        // Without a console to show progress on, the few seconds of compiling pass in silence; ./workspace shows them.
        var path = DoorCompiler.Ensure(location, _ => { });
        try
        {
            OpenMp.SpinBriefly();
            var door = NativeLibrary.Load(path);
            OpenMp.UseAllCores(door);
            return door;
        }
        catch (DllNotFoundException e)
        {
            throw new DoorCompilationException($"The door to libtorch at {path} could not be loaded ({e.Message}). Delete its folder, then try again; if that does not help, libtorch at {location.LibraryFolder} is incomplete.", "");
        }
    }
}
