namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/specialisms</c>.</summary>
internal static class SpecialismReader
{
    public static Specialism Read(YamlRecord record) =>
        new(record.Text("id"), record.Text("name"), record.Text("summary"), record.Texts("titles"), record.Texts("skills"), record.Texts("together"));
}
