using Segue.Reading;

namespace Segue.Cli;

/// <summary>Finds the seniority that a person names.</summary>
internal static class SeniorityChoice
{
    /// <summary>The seniority of that name, in any case; null once the names are on the error stream.</summary>
    public static Seniority? Find(Host host, string wanted)
    {
        // The parser takes numbers too, which mean nothing to a person.
        if (Enum.TryParse(wanted, ignoreCase: true, out Seniority found) && found.ToString().Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return found;
        }

        host.Error.WriteLine($"There is no seniority “{wanted}”. They are {string.Join(", ", Enum.GetNames<Seniority>()).ToLowerInvariant()}.");
        return null;
    }
}
