using Workspace.Core.Errors;
using Workspace.Serving.Handlers;

namespace Workspace.Serving.Models;

/// <summary>
/// The models of a multi-model server: loaded by name, when told or on demand, within a budget of memory; where that is used up, the
/// least recently used models make place. No request is lost when a model is unloaded, evicted or reloaded: those inside are answered first.
/// </summary>
/// <param name="load">Loads a model from its folder. May take long; other models answer meanwhile.</param>
/// <param name="options">Memory and pinned models.</param>
public sealed class ModelRepository(Func<string, IServedModel> load, ModelRepositoryOptions? options = null) : IAsyncDisposable
{
    private readonly ModelRepositoryOptions _options = options ?? new();
    private readonly Dictionary<string, ModelSlot> _slots = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    // Loading changes how much memory is free, so one model is loaded after the other.
    private readonly SemaphoreSlim _loading = new(1, 1);
    private long _uses;
    private long _evictions;

    /// <summary>The models that are loaded, by name.</summary>
    public IReadOnlyList<LoadedModel> Models
    {
        get
        {
            lock (_gate) return [.. _slots.Values.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => new LoadedModel(s.Name, s.Location, s.Model.MemoryBytes))];
        }
    }

    /// <summary>Bytes that the loaded models take together.</summary>
    public long UsedBytes
    {
        get
        {
            lock (_gate) return UsedLocked();
        }
    }

    /// <summary>How many models made place for others so far.</summary>
    public long Evictions => Interlocked.Read(ref _evictions);

    /// <summary>Whether every loaded model answers.</summary>
    public bool IsHealthy
    {
        get
        {
            lock (_gate) return _slots.Values.All(s => s.Model.IsHealthy);
        }
    }

    /// <summary>Loads a model under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="location">Its folder.</param>
    /// <param name="cancellationToken">Ends the wait for other loads.</param>
    /// <returns>Done when it answers.</returns>
    /// <exception cref="ModelAlreadyLoadedException">There is one of this name.</exception>
    /// <exception cref="InsufficientModelMemoryException">There is no memory for it.</exception>
    /// <exception cref="ModelLoadException">It cannot be loaded.</exception>
    public async Task LoadAsync(string name, string location, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(location);
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Find(name) is not null) throw new ModelAlreadyLoadedException(name);
            await AddAsync(name, location, replaced: null).ConfigureAwait(false);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Loads a new version of a model and lets it answer in place of the old one, without losing a request.</summary>
    /// <param name="name">The name of a loaded model.</param>
    /// <param name="location">The new version's folder.</param>
    /// <param name="cancellationToken">Ends the wait for other loads.</param>
    /// <returns>Done when the old version has answered its last request and is unloaded.</returns>
    /// <exception cref="UnknownNameException">No such model is loaded.</exception>
    /// <exception cref="ModelLoadException">The new version cannot be loaded; the old one stays.</exception>
    public async Task ReloadAsync(string name, string location, CancellationToken cancellationToken = default)
    {
        ModelSlot old;
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            old = Find(name) ?? throw Unknown(name);
            await AddAsync(name, location, old).ConfigureAwait(false);
        }
        finally
        {
            _loading.Release();
        }
        await old.RetireAsync().ConfigureAwait(false);
    }

    /// <summary>Unloads a model once it has answered the requests that are in it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Done when it is unloaded.</returns>
    /// <exception cref="UnknownNameException">No such model is loaded.</exception>
    public async Task UnloadAsync(string name)
    {
        ModelSlot? slot;
        lock (_gate)
        {
            if (!_slots.Remove(name, out slot)) throw Unknown(name);
        }
        await slot.RetireAsync().ConfigureAwait(false);
    }

    /// <summary>Answers one request.</summary>
    /// <param name="name">The model's name. With <see cref="ModelRepositoryOptions.OnDemandFolder"/>, it is loaded where it is not.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="UnknownNameException">There is no such model.</exception>
    /// <exception cref="InsufficientModelMemoryException">There is no memory for it.</exception>
    public async Task<InferenceResponse> InvokeAsync(string name, InferenceRequest request, CancellationToken cancellationToken = default)
    {
        var slot = await EnterAsync(name, cancellationToken).ConfigureAwait(false);
        try
        {
            return await slot.Model.InvokeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            slot.Leave();
        }
    }

    /// <summary>Unloads all models once they have answered what is in them.</summary>
    /// <returns>Done when they are unloaded.</returns>
    public async ValueTask DisposeAsync()
    {
        List<ModelSlot> slots;
        lock (_gate)
        {
            slots = [.. _slots.Values];
            _slots.Clear();
        }
        foreach (var slot in slots) await slot.RetireAsync().ConfigureAwait(false);
        _loading.Dispose();
    }

    private async Task<ModelSlot> EnterAsync(string name, CancellationToken cancellationToken)
    {
        if (TryEnter(name) is { } loaded) return loaded;
        if (Folder(name) is not { } folder) throw Unknown(name);
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another request may have loaded it meanwhile. Nothing evicts it before this one is inside: that takes the same turn.
            if (Find(name) is null) await AddAsync(name, folder, replaced: null).ConfigureAwait(false);
            return TryEnter(name) ?? throw Unknown(name);
        }
        finally
        {
            _loading.Release();
        }
    }

    private ModelSlot? TryEnter(string name)
    {
        lock (_gate)
        {
            if (!_slots.TryGetValue(name, out var slot) || !slot.TryEnter()) return null;
            slot.LastUse = ++_uses;
            return slot;
        }
    }

    private async Task AddAsync(string name, string location, ModelSlot? replaced)
    {
        IServedModel model;
        try
        {
            // Loading is the handler's own, blocking code.
            model = await Task.Run(() => load(location)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new ModelLoadException(name, location, e);
        }
        try
        {
            await MakePlaceAsync(name, model.MemoryBytes, replaced).ConfigureAwait(false);
        }
        catch (InsufficientModelMemoryException)
        {
            await model.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        lock (_gate) _slots[name] = new ModelSlot(name, location, model) { LastUse = ++_uses };
    }

    private async Task MakePlaceAsync(string name, long needed, ModelSlot? replaced)
    {
        List<ModelSlot> evicted = [];
        lock (_gate)
        {
            var used = UsedLocked() - (replaced?.Model.MemoryBytes ?? 0);
            var candidates = _options.OnDemandFolder is null
                ? []
                : _slots.Values.Where(s => s != replaced && s.IsIdle && !_options.Pinned.Contains(s.Name)).OrderBy(s => s.LastUse).ToList();
            var free = _options.MemoryBudget - used;
            if (needed > free + candidates.Sum(s => s.Model.MemoryBytes))
                throw new InsufficientModelMemoryException(name, needed, free + candidates.Sum(s => s.Model.MemoryBytes), _options.MemoryBudget);
            foreach (var candidate in candidates)
            {
                if (needed <= free) break;
                _slots.Remove(candidate.Name);
                free += candidate.Model.MemoryBytes;
                evicted.Add(candidate);
            }
        }
        foreach (var slot in evicted)
        {
            Interlocked.Increment(ref _evictions);
            await slot.RetireAsync().ConfigureAwait(false);
        }
    }

    private long UsedLocked() => _slots.Values.Sum(s => s.Model.MemoryBytes);

    private ModelSlot? Find(string name)
    {
        lock (_gate) return _slots.GetValueOrDefault(name);
    }

    // A name is a client's word: only a direct subfolder of this exact name counts, never a path.
    private string? Folder(string name) =>
        _options.OnDemandFolder is { } root && Directory.Exists(root) && Directory.EnumerateDirectories(root).Any(d => Path.GetFileName(d) == name) ? Path.Combine(root, name) : null;

    private UnknownNameException Unknown(string name)
    {
        lock (_gate) return new UnknownNameException("Model", name, "the server", [.. _slots.Keys]);
    }
}
