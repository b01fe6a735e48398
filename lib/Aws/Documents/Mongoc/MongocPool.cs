using System.Runtime.InteropServices;
using System.Text;
using Workspace.Aws.Documents.Errors;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>A pool of connections that is destroyed when it was disposed and the last of them came back.</summary>
internal sealed class MongocPool : SafeHandle
{
    private const int ErrorsOfTheServerApart = 2;
    private const int DefaultPoolSize = 100;

    // The library would block whoever asks for one connection more than it has.
    private readonly SemaphoreSlim? _free;

    /// <exception cref="DocumentConnectionStringException">The library does not take the connection string.</exception>
    public unsafe MongocPool(string connectionString)
        : base(0, ownsHandle: true)
    {
        Secrets = new ConnectionSecrets(connectionString);
        var error = default(MongocError);
        nint uri;
        _ = MongocLibrary.TakeWarnings();
        var library = MongocLibrary.Instance;
        fixed (byte* text = Encoding.UTF8.GetBytes(connectionString + '\0')) uri = library.UriNew(text, &error);
        if (uri == 0) throw new DocumentConnectionStringException(Secrets.Redacted, Secrets.Hide(error.Message));
        try
        {
            Secrets.AddPassword(Marshal.PtrToStringUTF8((nint)library.UriPassword(uri)));
            // An option that is misspelt would otherwise be passed over, TLS among them.
            var warnings = MongocLibrary.TakeWarnings();
            if (warnings.Count > 0) throw new DocumentConnectionStringException(Secrets.Redacted, Secrets.Hide(string.Join("; ", warnings)));
            SetHandle(library.PoolNew(uri, &error));
            if (IsInvalid) throw new DocumentConnectionStringException(Secrets.Redacted, Secrets.Hide(error.Message));
            library.PoolSetErrorApi(handle, ErrorsOfTheServerApart);
            int most;
            fixed (byte* name = "maxpoolsize\0"u8) most = library.UriInt32(uri, name, DefaultPoolSize);
            _free = new SemaphoreSlim(most, most);
        }
        finally
        {
            library.UriDestroy(uri);
        }
    }

    public override bool IsInvalid => handle == 0;

    public ConnectionSecrets Secrets { get; }

    /// <summary>Takes a connection out, waiting for one where all are in use.</summary>
    /// <exception cref="ObjectDisposedException">The pool was disposed.</exception>
    public async Task<MongocLease> LeaseAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed, typeof(DocumentClient));
        await _free!.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Pop();
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    internal unsafe void Return(nint client)
    {
        MongocLibrary.Instance.PoolPush(handle, client);
        DangerousRelease();
        _free!.Release();
    }

    private unsafe MongocLease Pop()
    {
        var added = false;
        DangerousAddRef(ref added);
        return new MongocLease(this, MongocLibrary.Instance.PoolPop(handle));
    }

    protected override unsafe bool ReleaseHandle()
    {
        MongocLibrary.Instance.PoolDestroy(handle);
        return true;
    }
}
