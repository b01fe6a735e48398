using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An array of numbers of one dtype on one device, with any number of dimensions. It owns native memory: dispose it, let
    /// a <see cref="NewDisposeScope"/> do so, or leave it to the garbage collector.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        internal nint handle;

        internal Tensor(nint handle)
        {
            this.handle = handle;
            var count = Interlocked.Increment(ref _totalCount);
            if (count > _peakCount) _peakCount = count;
            DisposeScope.Current?.Add(this);
        }

        /// <summary>Releases the native tensor of one that was forgotten.</summary>
        ~Tensor() => Release();

        internal DisposeScope? OwningDisposeScope { get; set; }

        internal int PlaceInScope { get; set; }

        /// <summary>How many tensors exist that were neither disposed nor collected.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        /// <summary>The largest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => _peakCount;

        /// <summary>A name for the reader; no operation looks at it.</summary>
        public string? name { get; set; }

        /// <summary>Whether it was disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>The address of the native tensor.</summary>
        /// <exception cref="InvalidOperationException">It was disposed.</exception>
        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("The tensor was disposed already. Keep it out of the dispose scope (MoveToOuterDisposeScope), or use it before.");

        /// <summary>Releases the native tensor now; its memory is freed with the last tensor that shares it.</summary>
        public void Dispose()
        {
            DisposeScope.Move(this, null);
            Release();
            GC.SuppressFinalize(this);
        }

        /// <summary>Moves it to the scope around the one that would dispose it, or out of all scopes where there is none.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOuterDisposeScope()
        {
            if (OwningDisposeScope is { } scope) DisposeScope.Move(this, scope.OuterScope);
            return this;
        }

        /// <summary>Takes it out of every scope: the caller disposes it, or the garbage collector.</summary>
        /// <returns>This tensor.</returns>
        public Tensor DetachFromDisposeScope()
        {
            DisposeScope.Move(this, null);
            return this;
        }

        /// <inheritdoc cref="DetachFromDisposeScope"/>
        /// <remarks>TorchSharp's older spelling.</remarks>
        public Tensor DetatchFromDisposeScope() => DetachFromDisposeScope();

        /// <summary>A second owner of the same native tensor: either may be disposed without the other.</summary>
        public Tensor alias() => TensorMemory.Share(this);

        /// <summary>Whether it is the same object; for equal values see <see cref="equal"/>.</summary>
        /// <param name="obj">What to compare with.</param>
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        internal nint MoveHandle()
        {
            DisposeScope.Move(this, null);
            GC.SuppressFinalize(this);
            return Interlocked.Exchange(ref handle, 0);
        }

        private void Release()
        {
            var released = Interlocked.Exchange(ref handle, 0);
            if (released == 0) return;
            Interlocked.Decrement(ref _totalCount);
            NativeMethods.door_release(released);
        }
    }
}
