namespace Segue.Catalogue;

/// <summary>How a role is called.</summary>
public static class RoleNames
{
    /// <summary>The role's name inside a sentence: "Data engineer" becomes "data engineer"; "MLOps engineer", "DevOps engineer" and "AI engineer" stay.</summary>
    public static string InSentence(this Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        int space = role.Name.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? role.Name : role.Name[..space];
        return first.Length > 1 && char.IsUpper(first[0]) && !first.Skip(1).Any(char.IsUpper)
            ? char.ToLowerInvariant(first[0]) + role.Name[1..]
            : role.Name;
    }
}
