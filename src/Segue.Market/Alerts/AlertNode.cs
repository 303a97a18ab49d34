namespace Segue.Market.Alerts;

/// <summary>
/// What is still to be asked of an ad that has the keys of the way to a search. Eight bytes, since thousands are asked for each ad: what does not fit is asked again of the few
/// that pass.
/// </summary>
/// <param name="First">A key; <see cref="AlertKeys.Always"/> where there is none left or its number is too high, as in the two that follow.</param>
/// <param name="Second">Another.</param>
/// <param name="Third">A third.</param>
/// <param name="Pay">The step of the least pay, by <see cref="PayStep"/>.</param>
internal readonly record struct AlertEntry(ushort First, ushort Second, ushort Third, ushort Pay)
{
    private const int Pounds = 256;

    /// <summary>The step of a pay; a higher pay never has a lower one.</summary>
    public static ushort PayStep(int pounds) => pounds < 0 ? (ushort)0 : (ushort)Math.Min(ushort.MaxValue, 1 + (pounds / Pounds));
}

/// <summary>The search of an entry.</summary>
/// <param name="Id">The caller's number for it.</param>
/// <param name="Slot">Its slot; below zero, as <c>~slot</c>, where the entry and the pay are all there is to ask of an ad that is open.</param>
/// <param name="PayFrom">The least pay; <see cref="AlertTerms.NoPay"/> for none.</param>
internal readonly record struct AlertOwner(long Id, int Slot, int PayFrom);

/// <summary>
/// A node of the tree in which searches are filed by their keys, the rarest first. An ad goes down every branch whose key it has; a node that grows full sends its
/// searches one key further down.
/// </summary>
/// <param name="depth">How many keys lead here.</param>
/// <param name="full">From how many searches on it is full.</param>
internal sealed class AlertNode(int depth, int full)
{
    private Dictionary<int, AlertNode>? _branches;
    private AlertEntry[] _entries = new AlertEntry[4];
    private AlertOwner[] _owners = new AlertOwner[4];
    private int _count;

    /// <summary>Gets whose the entries are, side by side with them, by least pay.</summary>
    public ReadOnlySpan<AlertOwner> Owners => _owners.AsSpan(0, _count);

    /// <summary>Gets the branches by key; null for none.</summary>
    public Dictionary<int, AlertNode>? Branches => _branches;

    /// <summary>The searches filed here whose least pay is of this step or a lower one; they are kept in its order, so that the others need not be looked at.</summary>
    public ReadOnlySpan<AlertEntry> EntriesUpTo(ushort payStep) => _entries.AsSpan(0, EndOf(payStep));

    /// <summary>Files a search.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="searches">All searches by slot.</param>
    public void Add(int slot, ReadOnlySpan<FiledSearch> searches)
    {
        int[] keys = searches[slot].Keys;
        bool leadsOn = searches[slot].Steps > depth;
        if (_branches is not null && leadsOn)
        {
            BranchOf(keys[depth]).Add(slot, searches);
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
            Array.Resize(ref _owners, _count * 2);
        }

        FiledSearch search = searches[slot];
        bool isAll = search.Rest is null && search.Under.Length == 0 && keys.Length <= depth + 3 && !keys.AsSpan().ContainsAnyExceptInRange(0, ushort.MaxValue);
        ushort step = AlertEntry.PayStep(search.PayFrom);
        int at = EndOf(step);
        Array.Copy(_entries, at, _entries, at + 1, _count - at);
        Array.Copy(_owners, at, _owners, at + 1, _count - at);
        _entries[at] = new AlertEntry(KeyAt(keys, depth), KeyAt(keys, depth + 1), KeyAt(keys, depth + 2), step);
        _owners[at] = new AlertOwner(search.Id, isAll ? ~slot : slot, search.PayFrom);
        _count++;
        if (_count >= full && leadsOn)
        {
            Branch(searches);
        }
    }

    /// <summary>Takes a search out.</summary>
    /// <returns>Whether the node is empty now.</returns>
    public bool Remove(int slot, ReadOnlySpan<FiledSearch> searches)
    {
        int[] keys = searches[slot].Keys;
        if (_branches is not null && searches[slot].Steps > depth && _branches.TryGetValue(keys[depth], out AlertNode? branch))
        {
            if (branch.Remove(slot, searches))
            {
                _branches.Remove(keys[depth]);
            }
        }
        else
        {
            int at = Array.FindIndex(_owners, 0, _count, owner => owner.Slot == slot || owner.Slot == ~slot);
            _count--;
            Array.Copy(_entries, at + 1, _entries, at, _count - at);
            Array.Copy(_owners, at + 1, _owners, at, _count - at);
        }

        return _count == 0 && _branches is not { Count: > 0 };
    }

    // Once there are branches, every search that has another key is in one of them.
    private void Branch(ReadOnlySpan<FiledSearch> searches)
    {
        AlertOwner[] all = Owners.ToArray();
        _branches = [];
        (_entries, _owners, _count) = (new AlertEntry[4], new AlertOwner[4], 0);
        foreach (AlertOwner owner in all)
        {
            Add(Math.Max(owner.Slot, ~owner.Slot), searches);
        }
    }

    private AlertNode BranchOf(int key)
    {
        if (!_branches!.TryGetValue(key, out AlertNode? branch))
        {
            branch = new AlertNode(depth + 1, full);
            _branches.Add(key, branch);
        }

        return branch;
    }

    // The place after the last entry of this step or a lower one.
    private int EndOf(ushort payStep)
    {
        (int low, int high) = (0, _count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _entries[middle].Pay <= payStep ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ushort KeyAt(int[] keys, int index) => index < keys.Length && keys[index] <= ushort.MaxValue ? (ushort)keys[index] : (ushort)AlertKeys.Always;
}
