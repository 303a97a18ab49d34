using Segue.Basics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>Walks the files of one kind and hands out their records.</summary>
internal static class CatalogueFiles
{
    /// <summary>Every record of every <c>*.yaml</c> below <paramref name="folder"/>, in file order; a file that is no YAML is one problem.</summary>
    public static IEnumerable<(string Family, YamlRecord Record)> Records(string folder, List<Problem> problems)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach ((string Family, YamlRecord Record) record in RecordsOf(file, problems))
            {
                yield return record;
            }
        }
    }

    /// <summary>Every record of one file.</summary>
    public static IEnumerable<(string Family, YamlRecord Record)> RecordsOf(string file, List<Problem> problems)
    {
        if (Root(file, problems) is not { } sequence)
        {
            yield break;
        }

        foreach (YamlNode node in sequence)
        {
            if (node is YamlMappingNode map)
            {
                yield return (Path.GetFileNameWithoutExtension(file), new YamlRecord(map, file, problems));
            }
            else
            {
                problems.Add(new Problem("catalogue.record", "An entry must be a mapping that starts with “- id:”.") { Source = file, Line = (int)node.Start.Line });
            }
        }
    }

    private static YamlSequenceNode? Root(string file, List<Problem> problems)
    {
        try
        {
            using StreamReader reader = File.OpenText(file);
            YamlStream stream = [];
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlSequenceNode sequence }])
            {
                return sequence;
            }

            problems.Add(new Problem("catalogue.file", "The file must hold one list of entries.") { Source = file, Line = 1, Remedy = "Start each entry with “- id:”." });
        }
        catch (YamlException broken)
        {
            problems.Add(new Problem("catalogue.yaml", broken.Message) { Source = file, Line = (int)broken.Start.Line, Remedy = "Mend the YAML." });
        }

        return null;
    }
}
