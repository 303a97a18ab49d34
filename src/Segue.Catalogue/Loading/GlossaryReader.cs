namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/glossary</c>.</summary>
internal static class GlossaryReader
{
    public static GlossaryTerm Read(YamlRecord record) =>
        new(record.Text("id"), record.Text("term"), record.Texts("also"), record.Text("meaning"), record.Texts("see"));
}
