using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>Reads any YAML as a tree of JSON nodes, for files that are not the catalogue's own.</summary>
public static class YamlTree
{
    /// <summary>The first document of <paramref name="yaml"/>; every scalar is a string, an empty one null, and keys that are lists are left out. Null when the text is no YAML.</summary>
    public static JsonNode? Read(string yaml)
    {
        YamlStream stream = [];
        try
        {
            using StringReader reader = new(yaml);
            stream.Load(new LimitedParser(reader));
        }
        catch (YamlException)
        {
            return null;
        }

        return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode);
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlScalarNode { Value: null or "" } => null,
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        YamlSequenceNode list => new JsonArray([.. list.Select(Convert)]),
        YamlMappingNode map => new JsonObject(map.Children.Where(pair => pair.Key is YamlScalarNode).Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", Convert(pair.Value)))),
        _ => null,
    };
}
