namespace Segue.Catalogue;

/// <summary>The four nations, which pay for study each in its own way.</summary>
public static class Nation
{
    /// <summary>Gets the names that the catalogue's files use.</summary>
    public static IReadOnlyList<string> All { get; } = ["england", "scotland", "wales", "northern-ireland"];

    /// <summary>The nation a UK region lies in: <c>scotland</c> for "Scotland", <c>england</c> for "London".</summary>
    public static string Of(string region) => region switch
    {
        "Scotland" => "scotland",
        "Wales" => "wales",
        "Northern Ireland" => "northern-ireland",
        _ => "england",
    };

    /// <summary>Its name for people: Northern Ireland.</summary>
    public static string Name(string nation) => nation switch
    {
        "scotland" => "Scotland",
        "wales" => "Wales",
        "northern-ireland" => "Northern Ireland",
        _ => "England",
    };

    internal static IReadOnlyList<string> Read(Loading.YamlRecord record, bool required)
    {
        IReadOnlyList<string> nations = record.Texts("nations");
        return (required && nations.Count == 0) || nations.Except(All, StringComparer.Ordinal).Any()
            ? record.Wrong("nations", $"Name one or more of {string.Join(", ", All)}.", nations)
            : nations;
    }
}
