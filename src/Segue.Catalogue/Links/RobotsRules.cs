namespace Segue.Catalogue.Links;

/// <summary>The rules of one host's robots.txt that concern us (RFC 9309): the longest rule that fits a path decides, and allowing wins a tie.</summary>
public sealed class RobotsRules
{
    private readonly List<(string Path, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Gets the rules that allow everything, for a host without robots.txt.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Reads the group for <paramref name="agent"/>, or else the one for everybody. Lines that say nothing known are passed over.</summary>
    /// <param name="text">The file; only its first 500 kB count, as the standard lets one do.</param>
    /// <param name="agent">Our product name, such as <c>segue</c>.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        RobotsRules ours = new();
        RobotsRules everybody = new();
        bool named = false;
        List<string> agents = [];
        bool inRules = true;
        foreach (string line in text[..Math.Min(text.Length, 500_000)].Split('\n'))
        {
            string rule = line.Split('#', 2)[0].Trim();
            int colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            string key = rule[..colon].Trim();
            string value = rule[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                agents = inRules ? [value] : [.. agents, value];
                inRules = false;
                named |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                Add(agents.Contains(agent, StringComparer.OrdinalIgnoreCase) ? ours : null, key, value);
                Add(agents.Contains("*", StringComparer.Ordinal) ? everybody : null, key, value);
            }
        }

        return named ? ours : everybody;
    }

    /// <summary>Whether the path with its query may be asked.</summary>
    public bool Allows(string pathAndQuery)
    {
        (int Length, bool Allow) best = (-1, true);
        foreach ((string path, bool allow) in _rules)
        {
            if (path.Length >= best.Length && Fits(path, pathAndQuery) && (path.Length > best.Length || allow))
            {
                best = (path.Length, allow);
            }
        }

        return best.Allow;
    }

    private static void Add(RobotsRules? rules, string key, string path)
    {
        if (rules is not null && path.Length > 0)
        {
            rules._rules.Add((path, key.Length == "allow".Length));
        }
    }

    // Parts between stars in order, greedily: linear, and right because a star takes anything. A dollar at the end asks for the end.
    private static bool Fits(string rule, string path)
    {
        bool toEnd = rule.EndsWith('$');
        string[] parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool last = toEnd && i == parts.Length - 1;
            int found = last ? path.LastIndexOf(parts[i], StringComparison.Ordinal) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (last && found + parts[i].Length != path.Length))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
