using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>The functions of libmongoc, and of libbson below it, that are called (mongoc.org/libmongoc/current).</summary>
internal sealed unsafe class MongocLibrary
{
    private const int WarningLevel = 2;

    // Threads of the library itself warn as well, and nobody reads theirs.
    private const int MostWarnings = 16;
    private static readonly Lazy<MongocLibrary> Loaded = new(() => new MongocLibrary());

    [ThreadStatic]
    private static List<string>? _warnings;

    private MongocLibrary()
    {
        var library = NativeLibraryLocator.Load(MongocInstallation.Descriptor);
        // The loader also finds what the library itself depends on, so libbson's functions come from the same handle.
        nint Export(string name) => NativeLibrary.GetExport(library, name);

        ((delegate* unmanaged<delegate* unmanaged[Cdecl]<int, byte*, byte*, nint, void>, nint, void>)Export("mongoc_log_set_handler"))(&Log, 0);
        ((delegate* unmanaged<void>)Export("mongoc_init"))();
        BsonInitStatic = (delegate* unmanaged<byte*, byte*, nuint, byte>)Export("bson_init_static");
        BsonGetData = (delegate* unmanaged<byte*, byte*>)Export("bson_get_data");
        BsonDestroy = (delegate* unmanaged<byte*, void>)Export("bson_destroy");
        UriNew = (delegate* unmanaged<byte*, MongocError*, nint>)Export("mongoc_uri_new_with_error");
        UriDestroy = (delegate* unmanaged<nint, void>)Export("mongoc_uri_destroy");
        UriPassword = (delegate* unmanaged<nint, byte*>)Export("mongoc_uri_get_password");
        UriInt32 = (delegate* unmanaged<nint, byte*, int, int>)Export("mongoc_uri_get_option_as_int32");
        PoolNew = (delegate* unmanaged<nint, MongocError*, nint>)Export("mongoc_client_pool_new_with_error");
        PoolDestroy = (delegate* unmanaged<nint, void>)Export("mongoc_client_pool_destroy");
        PoolSetErrorApi = (delegate* unmanaged<nint, int, byte>)Export("mongoc_client_pool_set_error_api");
        PoolPop = (delegate* unmanaged<nint, nint>)Export("mongoc_client_pool_pop");
        PoolPush = (delegate* unmanaged<nint, nint, void>)Export("mongoc_client_pool_push");
        ReadCommand = (delegate* unmanaged<nint, byte*, byte*, nint, byte*, byte*, MongocError*, byte>)Export("mongoc_client_read_command_with_opts");
        WriteCommand = (delegate* unmanaged<nint, byte*, byte*, byte*, byte*, MongocError*, byte>)Export("mongoc_client_write_command_with_opts");
        GetCollection = (delegate* unmanaged<nint, byte*, byte*, nint>)Export("mongoc_client_get_collection");
        CollectionDestroy = (delegate* unmanaged<nint, void>)Export("mongoc_collection_destroy");
        Find = (delegate* unmanaged<nint, byte*, byte*, nint, nint>)Export("mongoc_collection_find_with_opts");
        Aggregate = (delegate* unmanaged<nint, int, byte*, byte*, nint, nint>)Export("mongoc_collection_aggregate");
        FindIndexes = (delegate* unmanaged<nint, byte*, nint>)Export("mongoc_collection_find_indexes_with_opts");
        CursorNext = (delegate* unmanaged<nint, byte**, byte>)Export("mongoc_cursor_next");
        CursorError = (delegate* unmanaged<nint, MongocError*, byte**, byte>)Export("mongoc_cursor_error_document");
        CursorDestroy = (delegate* unmanaged<nint, void>)Export("mongoc_cursor_destroy");
        BulkNew = (delegate* unmanaged<nint, byte*, nint>)Export("mongoc_collection_create_bulk_operation_with_opts");
        BulkDestroy = (delegate* unmanaged<nint, void>)Export("mongoc_bulk_operation_destroy");
        BulkExecute = (delegate* unmanaged<nint, byte*, MongocError*, uint>)Export("mongoc_bulk_operation_execute");
        BulkInsert = (delegate* unmanaged<nint, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_insert_with_opts");
        BulkUpdateOne = (delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_update_one_with_opts");
        BulkUpdateMany = (delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_update_many_with_opts");
        BulkReplaceOne = (delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_replace_one_with_opts");
        BulkDeleteOne = (delegate* unmanaged<nint, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_remove_one_with_opts");
        BulkDeleteMany = (delegate* unmanaged<nint, byte*, byte*, MongocError*, byte>)Export("mongoc_bulk_operation_remove_many_with_opts");
        Version = Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)Export("mongoc_get_version"))())!;
    }

    public static MongocLibrary Instance => Loaded.Value;

    public string Version { get; }

    public delegate* unmanaged<byte*, byte*, nuint, byte> BsonInitStatic { get; }

    public delegate* unmanaged<byte*, byte*> BsonGetData { get; }

    public delegate* unmanaged<byte*, void> BsonDestroy { get; }

    public delegate* unmanaged<byte*, MongocError*, nint> UriNew { get; }

    public delegate* unmanaged<nint, void> UriDestroy { get; }

    public delegate* unmanaged<nint, byte*> UriPassword { get; }

    public delegate* unmanaged<nint, byte*, int, int> UriInt32 { get; }

    public delegate* unmanaged<nint, MongocError*, nint> PoolNew { get; }

    public delegate* unmanaged<nint, void> PoolDestroy { get; }

    public delegate* unmanaged<nint, int, byte> PoolSetErrorApi { get; }

    public delegate* unmanaged<nint, nint> PoolPop { get; }

    public delegate* unmanaged<nint, nint, void> PoolPush { get; }

    public delegate* unmanaged<nint, byte*, byte*, nint, byte*, byte*, MongocError*, byte> ReadCommand { get; }

    public delegate* unmanaged<nint, byte*, byte*, byte*, byte*, MongocError*, byte> WriteCommand { get; }

    public delegate* unmanaged<nint, byte*, byte*, nint> GetCollection { get; }

    public delegate* unmanaged<nint, void> CollectionDestroy { get; }

    public delegate* unmanaged<nint, byte*, byte*, nint, nint> Find { get; }

    public delegate* unmanaged<nint, int, byte*, byte*, nint, nint> Aggregate { get; }

    public delegate* unmanaged<nint, byte*, nint> FindIndexes { get; }

    public delegate* unmanaged<nint, byte**, byte> CursorNext { get; }

    public delegate* unmanaged<nint, MongocError*, byte**, byte> CursorError { get; }

    public delegate* unmanaged<nint, void> CursorDestroy { get; }

    public delegate* unmanaged<nint, byte*, nint> BulkNew { get; }

    public delegate* unmanaged<nint, void> BulkDestroy { get; }

    public delegate* unmanaged<nint, byte*, MongocError*, uint> BulkExecute { get; }

    public delegate* unmanaged<nint, byte*, byte*, MongocError*, byte> BulkInsert { get; }

    public delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte> BulkUpdateOne { get; }

    public delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte> BulkUpdateMany { get; }

    public delegate* unmanaged<nint, byte*, byte*, byte*, MongocError*, byte> BulkReplaceOne { get; }

    public delegate* unmanaged<nint, byte*, byte*, MongocError*, byte> BulkDeleteOne { get; }

    public delegate* unmanaged<nint, byte*, byte*, MongocError*, byte> BulkDeleteMany { get; }

    /// <summary>What the library warned of on this thread since the last call: that is how it reports options it does not know.</summary>
    public static IReadOnlyList<string> TakeWarnings()
    {
        var taken = _warnings ?? [];
        _warnings = null;
        return taken;
    }

    // By default the library writes to standard error, which belongs to the program.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Log(int level, byte* domain, byte* message, nint user)
    {
        if (level > WarningLevel || (_warnings ??= []).Count >= MostWarnings) return;
        _warnings.Add(Marshal.PtrToStringUTF8((nint)message) ?? "");
    }
}
