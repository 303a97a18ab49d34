using Segue.Market.Import;
using Segue.Market.Index;

namespace Segue.Market.Statistics;

/// <summary>What counting needs of all ads and the columns do not hold: who is the same employer, which day counts, how often each skill is asked for overall.</summary>
internal sealed class StatisticsGround
{
    private const int Part = 1024;

    private readonly bool[] _pulled;
    private readonly int[] _employer;

    /// <summary>Works it out for the ads as they stand.</summary>
    public StatisticsGround(AdColumns columns)
    {
        Columns = columns;
        _pulled = new bool[columns.SourceNames.Count];
        for (int source = 0; source < _pulled.Length; source++)
        {
            _pulled[source] = columns.SourceNames[source].Contains(':', StringComparison.Ordinal);
        }

        _employer = new int[columns.EmployerNames.Count];
        string[] keys = new string[_employer.Length];
        Parallel.For(0, (keys.Length + Part - 1) / Part, part =>
        {
            for (int name = part * Part; name < Math.Min(keys.Length, (part + 1) * Part); name++)
            {
                keys[name] = ContentKey.Fold(columns.EmployerNames[name]);
            }
        });
        Dictionary<string, int> folded = new(keys.Length, StringComparer.Ordinal);
        for (int name = 0; name < _employer.Length; name++)
        {
            string key = keys[name];
            if (!folded.TryGetValue(key, out _employer[name]))
            {
                folded.Add(key, _employer[name] = key.Length == 0 ? -1 : folded.Count);
            }
        }

        EmployerCount = folded.Count;
    }

    /// <summary>Gets the ads.</summary>
    public AdColumns Columns { get; }

    /// <summary>Gets the number that every employer's number is below.</summary>
    public int EmployerCount { get; }

    /// <summary>The employer of an ad, the same for “Acme Ltd” and “ACME LTD.”; -1 when not named.</summary>
    public int Employer(int ordinal) => Columns.Employer[ordinal] is var name and >= 0 ? _employer[name] : -1;

    /// <summary>Whether a source is one that Segue asks itself, so that it knows when it first saw an ad.</summary>
    public bool IsPulled(int source) => _pulled[source];

    /// <summary>The day of posting; for ads that Segue saw come, the day on which it first saw them; 0 when neither is known.</summary>
    public int Day(int ordinal) => Columns.Posted[ordinal] is var posted and not 0 ? posted : _pulled[Columns.Source[ordinal]] ? Columns.FirstSeen[ordinal] : 0;
}
