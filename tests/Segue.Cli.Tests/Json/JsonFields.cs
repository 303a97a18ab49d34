using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Json;

/// <summary>The promise about <c>--json</c>: fields may be added, never renamed or left out. The promised ones stand in reviewed files.</summary>
internal static class JsonFields
{
    /// <summary>
    /// Asserts that every field of <c>Json/{name}.fields.txt</c> is there, in every element of every list above it. A field under a list that is
    /// empty or an object that is null is not asked for. <c>SNAPSHOT_ACCEPT=1</c> takes the fields that are there now.
    /// </summary>
    public static void Keep(JsonNode answer, string name)
    {
        string path = Path.Combine(SharedData.Root, "tests", "Segue.Cli.Tests", "Json", name + ".fields.txt");
        string[] promised = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            SortedSet<string> all = new(promised, StringComparer.Ordinal);
            Collect(answer, "", all);
            all.RemoveWhere(field => !Has(answer, field.Split('.')));
            File.WriteAllLines(path, all);
            return;
        }

        Assert.NotEmpty(promised);
        Assert.DoesNotContain(promised, field => !Has(answer, field.Split('.')));
    }

    private static bool Has(JsonNode? node, ReadOnlySpan<string> field)
    {
        if (field.Length == 0 || node is null)
        {
            return true;
        }

        if (node is JsonArray list)
        {
            foreach (JsonNode? element in list)
            {
                if (!Has(element, field))
                {
                    return false;
                }
            }

            return true;
        }

        return node is JsonObject record && record.TryGetPropertyValue(field[0], out JsonNode? value) && Has(value, field[1..]);
    }

    private static void Collect(JsonNode? node, string path, SortedSet<string> fields)
    {
        switch (node)
        {
            case JsonObject record:
                foreach ((string name, JsonNode? value) in record)
                {
                    string field = path.Length == 0 ? name : $"{path}.{name}";
                    fields.Add(field);
                    Collect(value, field, fields);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? element in list)
                {
                    Collect(element, path, fields);
                }

                break;
        }
    }
}
