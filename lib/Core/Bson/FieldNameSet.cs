namespace Workspace.Core.Bson;

/// <summary>Remembers the field names of one document by their place in its bytes: nothing is allocated for small documents.</summary>
internal ref struct FieldNameSet
{
    private const int Small = 16;

    private Places _places;
    private int _count;
    private HashSet<string>? _many;

    public bool Add(ReadOnlySpan<byte> bytes, int start, int length)
    {
        var name = bytes.Slice(start, length);
        if (_many is null && _count < Small)
        {
            for (var i = 0; i < _count; i++)
                if (bytes.Slice(_places[i].Start, _places[i].Length).SequenceEqual(name)) return false;
            _places[_count++] = (start, length);
            return true;
        }
        if (_many is null)
        {
            _many = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < _count; i++) _many.Add(System.Text.Encoding.UTF8.GetString(bytes.Slice(_places[i].Start, _places[i].Length)));
        }
        return _many.Add(System.Text.Encoding.UTF8.GetString(name));
    }

    [System.Runtime.CompilerServices.InlineArray(Small)]
    private struct Places
    {
        private (int Start, int Length) _first;
    }
}
