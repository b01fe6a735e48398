using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace TorchSharp.Native;

/// <summary>The functions of <c>door.cpp</c>. A tensor is the address of its native part; 0 stands for none.</summary>
/// <remarks>Where a function can fail it returns −1 or 0, and <see cref="door_error"/> of the same thread says why.</remarks>
internal static unsafe partial class NativeMethods
{
    private const string Library = DoorLibrary.ImportName;

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial byte* door_error();

    [LibraryImport(Library)]
    internal static partial nint door_operator(byte* name, byte* overload);

    [LibraryImport(Library)]
    internal static partial int door_call(nint op, NativeValue* arguments, int count, NativeValue* results, int capacity);

    [LibraryImport(Library)]
    internal static partial byte* door_operators();

    [LibraryImport(Library)]
    internal static partial byte* door_schema(nint op);

    [LibraryImport(Library)]
    internal static partial void door_free_list(nint handles);

    [LibraryImport(Library)]
    internal static partial void door_release(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint door_share(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int door_describe(nint tensor, TensorDescription* to);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint door_data(nint tensor);

    [LibraryImport(Library)]
    internal static partial int door_set_requires_grad(nint tensor, int on);

    [LibraryImport(Library)]
    internal static partial int door_retain_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int door_grad(nint tensor, nint* gradient);

    [LibraryImport(Library)]
    internal static partial int door_set_grad(nint tensor, nint gradient);

    [LibraryImport(Library)]
    internal static partial byte* door_grad_fn(nint tensor);

    [LibraryImport(Library)]
    internal static partial int door_backward(nint* outputs, int count, nint* gradients, int retainGraph, int createGraph, nint* inputs, int inputCount);

    [LibraryImport(Library)]
    internal static partial int door_gradients(nint* outputs, int count, nint* gradients, int retainGraph, int createGraph, int allowUnused, nint* inputs, int inputCount, nint* results);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int door_grad_mode();

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void door_set_grad_mode(int on);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int door_is_inference_mode();

    [LibraryImport(Library)]
    internal static partial nint door_enter_inference_mode(int on);

    [LibraryImport(Library)]
    internal static partial void door_leave_inference_mode(nint guard);

    [LibraryImport(Library)]
    internal static partial void door_set_functions(delegate* unmanaged<long, nint, nint*, int, nint*, int, int> apply, delegate* unmanaged<long, void> release);

    [LibraryImport(Library)]
    internal static partial int door_attach_function(long id, nint* inputs, int inputCount, nint* outputs, int outputCount, nint* saved, int* isOutput, int savedCount);

    [LibraryImport(Library)]
    internal static partial nint door_saved(nint node, int index);

    [LibraryImport(Library)]
    internal static partial void door_seed(ulong seed);

    [LibraryImport(Library)]
    internal static partial nint door_generator(int deviceType, int deviceIndex, int shared);

    [LibraryImport(Library)]
    internal static partial void door_release_generator(nint generator);

    [LibraryImport(Library)]
    internal static partial void door_set_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    internal static partial ulong door_get_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial nint door_generator_state(nint generator);

    [LibraryImport(Library)]
    internal static partial int door_set_generator_state(nint generator, nint state);

    [LibraryImport(Library)]
    internal static partial int door_threads();

    [LibraryImport(Library)]
    internal static partial int door_set_threads(int count);

    [LibraryImport(Library)]
    internal static partial int door_interop_threads();

    [LibraryImport(Library)]
    internal static partial int door_set_interop_threads(int count);

    [LibraryImport(Library)]
    internal static partial byte* door_version();

    [LibraryImport(Library)]
    internal static partial byte* door_configuration();

    [LibraryImport(Library)]
    internal static partial int door_cuda_devices();

    [LibraryImport(Library)]
    internal static partial int door_has_cudnn();

    [LibraryImport(Library)]
    internal static partial int door_save(nint tensor, byte* path);

    [LibraryImport(Library)]
    internal static partial nint door_load(byte* path);

    [LibraryImport(Library)]
    internal static partial void door_trim();

    [LibraryImport(Library)]
    internal static partial long door_used();

    [LibraryImport(Library)]
    internal static partial long door_unused();

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int door_autocast(int deviceType);

    [LibraryImport(Library)]
    internal static partial int door_set_autocast(int deviceType, int on);

    [LibraryImport(Library)]
    internal static partial int door_autocast_type(int deviceType);

    [LibraryImport(Library)]
    internal static partial int door_set_autocast_type(int deviceType, int type);

    [LibraryImport(Library)]
    internal static partial int door_nest_autocast(int by);
}
