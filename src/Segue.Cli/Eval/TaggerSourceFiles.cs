using Segue.Basics;
using Segue.Catalogue;
using Segue.Catalogue.Taxonomies;
using Segue.Market.Import;
using Segue.Reading;
using Segue.Reading.Tagging.Training;

namespace Segue.Cli.Eval;

/// <summary>Finds what the tagger is trained from in the folder of real data.</summary>
internal static class TaggerSourceFiles
{
    private static readonly string[] Makers = ["Microsoft", "Adobe", "Apache", "IBM", "Oracle", "Google", "Amazon", "SAP"];

    /// <summary>The sources, or what is missing.</summary>
    public static Result<TaggerSources> Find(string data, Catalog catalog)
    {
        Result<IReadOnlyList<string>> files = AdFiles.Find(Path.Combine(data, "ads"));
        Result<Esco> esco = EscoImporter.Import(Path.Combine(data, "taxonomies", "esco-1.1.1"));
        Result<Onet> onet = OnetImporter.Import(Path.Combine(data, "taxonomies", "onet-29.2"));
        if (!files.TryGetValue(out IReadOnlyList<string>? ads) || !esco.TryGetValue(out Esco? labels) || !onet.TryGetValue(out Onet? technologies))
        {
            return Result.Fail<TaggerSources>([.. files.IsOk ? [] : files.Problems, .. esco.IsOk ? [] : esco.Problems, .. onet.IsOk ? [] : onet.Problems]);
        }

        return Result.Ok(new TaggerSources(ads.SelectMany(Texts), [Names(catalog), Labels(labels, true), Labels(labels, false), Names(technologies)], Path.Combine(data, "skills")));
    }

    private static IEnumerable<string> Texts(string file)
    {
        if (!AdFiles.Open(file, new Dictionary<AdField, string>()).TryGetValue(out AdFile? ads))
        {
            yield break;
        }

        foreach (Result<RawAd> row in ads.Ads)
        {
            if (row.TryGetValue(out RawAd? ad))
            {
                yield return ad.Description;
            }
        }
    }

    private static IEnumerable<string> Names(Catalog catalog) =>
        catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal).SelectMany(skill => skill.Aliases.Select(alias => alias.Text).Prepend(skill.Name));

    private static IEnumerable<string> Labels(Esco esco, bool knowledge) =>
        esco.Skills.Where(skill => skill.IsKnowledge == knowledge).SelectMany(skill => skill.OtherLabels.Prepend(skill.Label)).Select(WithoutBrackets);

    // "Microsoft Excel" is written Excel, "Atlassian JIRA software" without its last word.
    private static IEnumerable<string> Names(Onet onet)
    {
        foreach (string name in onet.Occupations.SelectMany(one => one.Technologies).Select(technology => technology.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return name;
            string[] words = name.Split(' ');
            if (words is [_, .., "software" or "system" or "systems"])
            {
                words = words[..^1];
                yield return string.Join(' ', words);
            }

            if (words.Length > 1 && Makers.Contains(words[0]))
            {
                yield return string.Join(' ', words[1..]);
            }
        }
    }

    private static string WithoutBrackets(string label)
    {
        int open = label.IndexOf('(', StringComparison.Ordinal);
        return (open < 0 ? label : label[..open]).Trim();
    }
}
