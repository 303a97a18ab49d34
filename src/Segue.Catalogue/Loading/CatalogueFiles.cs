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

        // Reading the YAML is most of the time that loading takes, so the files of a folder are read side by side.
        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        Result<YamlSequenceNode>[] roots = new Result<YamlSequenceNode>[files.Length];
        Parallel.For(0, files.Length, index => roots[index] = Root(files[index]));
        for (int index = 0; index < files.Length; index++)
        {
            foreach ((string Family, YamlRecord Record) record in RecordsOf(files[index], roots[index], problems))
            {
                yield return record;
            }
        }
    }

    /// <summary>Every record of one file.</summary>
    public static IEnumerable<(string Family, YamlRecord Record)> RecordsOf(string file, List<Problem> problems) => RecordsOf(file, Root(file), problems);

    private static IEnumerable<(string Family, YamlRecord Record)> RecordsOf(string file, Result<YamlSequenceNode> root, List<Problem> problems)
    {
        if (!root.TryGetValue(out YamlSequenceNode? sequence))
        {
            problems.AddRange(root.Problems);
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

    private static Result<YamlSequenceNode> Root(string file)
    {
        try
        {
            using StreamReader reader = File.OpenText(file);
            YamlStream stream = [];
            stream.Load(new LimitedParser(reader));
            return stream.Documents is [{ RootNode: YamlSequenceNode sequence }]
                ? Result.Ok(sequence)
                : Result.Fail<YamlSequenceNode>(new Problem("catalogue.file", "The file must hold one list of entries.") { Source = file, Line = 1, Remedy = "Start each entry with “- id:”." });
        }
        catch (YamlException broken)
        {
            return Result.Fail<YamlSequenceNode>(new Problem("catalogue.yaml", broken.Message) { Source = file, Line = (int)broken.Start.Line, Remedy = "Mend the YAML." });
        }
    }
}
