namespace Segue.Market.Index;

/// <summary>Numbers names in the order in which they come, from 0. Not thread-safe while names are added.</summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Gets how many names there are.</summary>
    public int Count => _names.Count;

    /// <summary>The name of a number.</summary>
    /// <param name="number">0 to <see cref="Count"/> - 1.</param>
    public string this[int number] => _names[number];

    /// <summary>The number of a name, given to it now if it has none; -1 for null, which stands for what is not known.</summary>
    public int Add(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        if (!_numbers.TryGetValue(name, out int number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        return number;
    }

    /// <summary>The number of a name; -1 when it has none.</summary>
    public int Find(string? name) => name is not null && _numbers.TryGetValue(name, out int number) ? number : -1;
}
