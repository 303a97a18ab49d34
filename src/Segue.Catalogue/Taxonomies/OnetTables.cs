using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>O*NET's tables by their headers. Release 30 renamed files, and its database form writes "onetsoc_code"; neither matters here.</summary>
internal static class OnetTables
{
    private const string Code = "O*NET-SOC Code";
    private const string Code2 = "Related O*NET-SOC Code";

    public static readonly TableLayout Occupations = new("occupations", "Occupation Data", [Code, "Title", "Description"], ["Element ID", "Task ID"], [Code, "Title", "Description"]);

    public static readonly TableLayout AlternateTitles = new("alternate titles", "Alternate Titles", [Code, "Alternate Title"], [], [Code, "Alternate Title"]);

    public static readonly TableLayout ReportedTitles = new("reported titles", "Sample of Reported Titles", [Code, "Reported Job Title"], [], [Code, "Reported Job Title"]);

    public static readonly TableLayout Technologies = new("technology skills", "Technology Skills", [Code, "Hot Technology"], [], [Code, "Example", "Commodity Title", "Hot Technology"]);

    public static readonly TableLayout Related = new("related occupations", "Related Occupations", [Code, Code2], [], [Code, Code2]);

    public static readonly TableLayout JobZones = new("job zones", "Job Zones", [Code, "Job Zone"], [], [Code, "Job Zone"]);

    public static readonly TableLayout Ratings = new("ratings", "Skills", [Code, "Element ID", "Scale ID"], ["Category"], [Code, "Element ID", "Element Name", "Scale ID", "Data Value"]);

    public static readonly TableLayout[] All = [Occupations, AlternateTitles, ReportedTitles, Technologies, Related, JobZones, Ratings];
}
