using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>The table function through which DuckDB scans an <see cref="ArraySource"/>, in parallel and only the columns a query uses.</summary>
internal static unsafe class ArrayScan
{
    /// <summary>The function's name in SQL; its one argument is the source's number.</summary>
    public const string FunctionName = "workspace_arrays";

    /// <summary>Registers the function with a database.</summary>
    /// <param name="connection">Any connection to it.</param>
    public static void Register(Connection connection)
    {
        var function = NativeMethods.CreateTableFunction();
        try
        {
            NativeMethods.TableFunctionSetName(function, FunctionName);
            using (var number = NativeMethods.CreateLogicalType(DuckDbTypeId.BigInt)) NativeMethods.TableFunctionAddParameter(function, number);
            NativeMethods.TableFunctionSetBind(function, &Bind);
            NativeMethods.TableFunctionSetInit(function, &Init);
            NativeMethods.TableFunctionSetFunction(function, &Scan);
            NativeMethods.TableFunctionSupportsProjectionPushdown(function, true);
            if (NativeMethods.RegisterTableFunction(connection.Handle, function) != 0)
                throw new FrameException("DuckDB refused the function that scans arrays.");
        }
        finally
        {
            NativeMethods.DestroyTableFunction(ref function);
        }
    }

    [UnmanagedCallersOnly]
    private static void Bind(nint info)
    {
        try
        {
            var value = NativeMethods.BindGetParameter(info, 0);
            var number = NativeMethods.GetInt64(value);
            NativeMethods.DestroyValue(ref value);
            if (!ArraySource.TryFind(number, out var source)) throw new FrameException("The arrays behind this frame are gone: a query must be run by the frame that holds them.");
            foreach (var column in source.Columns)
            {
                using var type = CreateType(column.Type);
                NativeMethods.BindAddResultColumn(info, column.Name, type);
            }
            NativeMethods.BindSetCardinality(info, (ulong)source.Rows, isExact: true);
            NativeMethods.BindSetBindData(info, GCHandle.ToIntPtr(GCHandle.Alloc(source)), &FreeHandle);
        }
        catch (Exception e)
        {
            // No exception may cross into native code.
            NativeMethods.BindSetError(info, e.Message);
        }
    }

    [UnmanagedCallersOnly]
    private static void Init(nint info)
    {
        try
        {
            var source = (ArraySource)GCHandle.FromIntPtr(NativeMethods.InitGetBindData(info)).Target!;
            var columns = new int[NativeMethods.InitGetColumnCount(info)];
            // Beyond the columns lies the row number, which count(*) asks for and nobody reads.
            for (var i = 0; i < columns.Length; i++)
                columns[i] = NativeMethods.InitGetColumnIndex(info, (ulong)i) is var index && index < (ulong)source.Columns.Count ? (int)index : -1;
            var state = new ArrayScanState(source, columns, (int)NativeMethods.VectorSize());
            NativeMethods.InitSetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(state)), &FreeHandle);
            NativeMethods.InitSetMaxThreads(info, (ulong)Environment.ProcessorCount);
        }
        catch (Exception e)
        {
            NativeMethods.InitSetError(info, e.Message);
        }
    }

    [UnmanagedCallersOnly]
    private static void Scan(nint info, nint chunk)
    {
        try
        {
            var state = Unsafe.As<ArrayScanState>(GCHandle.FromIntPtr(NativeMethods.FunctionGetInitData(info)).Target!);
            var (start, count) = state.NextBlock();
            for (var i = 0; i < state.Columns.Count; i++)
            {
                if (state.Columns[i] >= 0)
                    state.Source.Columns[state.Columns[i]].Write(start, new VectorWriter(NativeMethods.DataChunkVector(chunk, (ulong)i)), count);
            }
            NativeMethods.DataChunkSetSize(chunk, (ulong)count);
        }
        catch (Exception e)
        {
            NativeMethods.FunctionSetError(info, e.Message);
        }
    }

    [UnmanagedCallersOnly]
    private static void FreeHandle(nint handle) => GCHandle.FromIntPtr(handle).Free();

    private static LogicalTypeHandle CreateType(DuckDbType type) =>
        type.Id == DuckDbTypeId.Decimal ? NativeMethods.CreateDecimalType(type.Width, type.Scale) : NativeMethods.CreateLogicalType(type.Id);
}
