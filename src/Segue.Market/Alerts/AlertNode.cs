namespace Segue.Market.Alerts;

/// <summary>A search where it is filed: what is still to be asked of an ad that has the keys of the way there.</summary>
/// <param name="Slot">The search.</param>
/// <param name="First">A key; <see cref="AlertKeys.Always"/> where there is none left, as in the two that follow.</param>
/// <param name="Second">Another.</param>
/// <param name="Third">A third. Where there are yet more, all are asked again when these three are there.</param>
/// <param name="PayFrom">The least pay; <see cref="AlertTerms.NoPay"/> for none.</param>
internal readonly record struct AlertEntry(int Slot, int First, int Second, int Third, int PayFrom);

/// <summary>
/// A node of the tree in which searches are filed by their keys, the rarest first. An ad goes down every branch whose key it has; a node that grows full sends its
/// searches one key further down.
/// </summary>
internal sealed class AlertNode(int depth)
{
    private const int Full = 48;

    private Dictionary<int, AlertNode>? _branches;
    private AlertEntry[] _entries = new AlertEntry[4];
    private int _count;

    /// <summary>Gets the searches that are filed here.</summary>
    public ReadOnlySpan<AlertEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>Gets the branches by key; null for none.</summary>
    public Dictionary<int, AlertNode>? Branches => _branches;

    /// <summary>Files a search.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="searches">All searches by slot.</param>
    public void Add(int slot, ReadOnlySpan<FiledSearch> searches)
    {
        int[] keys = searches[slot].Keys;
        if (_branches is not null && keys.Length > depth)
        {
            BranchOf(keys[depth]).Add(slot, searches);
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count++] = new AlertEntry(slot, KeyAt(keys, depth), KeyAt(keys, depth + 1), KeyAt(keys, depth + 2), searches[slot].PayFrom);
        if (_count >= Full && keys.Length > depth)
        {
            Branch(searches);
        }
    }

    /// <summary>Takes a search out.</summary>
    /// <returns>Whether the node is empty now.</returns>
    public bool Remove(int slot, ReadOnlySpan<FiledSearch> searches)
    {
        int[] keys = searches[slot].Keys;
        if (_branches is not null && keys.Length > depth && _branches.TryGetValue(keys[depth], out AlertNode? branch))
        {
            if (branch.Remove(slot, searches))
            {
                _branches.Remove(keys[depth]);
            }
        }
        else
        {
            int at = Array.FindIndex(_entries, 0, _count, entry => entry.Slot == slot);
            _entries[at] = _entries[--_count];
        }

        return _count == 0 && _branches is not { Count: > 0 };
    }

    // Once there are branches, every search that has another key is in one of them.
    private void Branch(ReadOnlySpan<FiledSearch> searches)
    {
        AlertEntry[] all = Entries.ToArray();
        _branches = [];
        _entries = new AlertEntry[4];
        _count = 0;
        foreach (AlertEntry entry in all)
        {
            Add(entry.Slot, searches);
        }
    }

    private AlertNode BranchOf(int key)
    {
        if (!_branches!.TryGetValue(key, out AlertNode? branch))
        {
            branch = new AlertNode(depth + 1);
            _branches.Add(key, branch);
        }

        return branch;
    }

    private static int KeyAt(int[] keys, int index) => index < keys.Length ? keys[index] : AlertKeys.Always;
}
