using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading.Cv;
using Segue.Text;

namespace Segue.Cli.Routes;

/// <summary>Lets a person set right what was read from their CV.</summary>
internal static class SaidLevels
{
    /// <summary>The profile with each <c>skill=level</c> of <paramref name="said"/> in place of what was read; or what is wrong with them, all of it.</summary>
    public static Result<CvProfile> Apply(CvProfile profile, IReadOnlyList<string> said, Catalog catalog)
    {
        Dictionary<string, ProfileSkill> skills = profile.Skills.ToDictionary(skill => skill.Skill, StringComparer.Ordinal);
        List<Problem> problems = [];
        foreach (string text in said)
        {
            int equals = text.LastIndexOf('=');
            string name = equals < 0 ? text : text[..equals];
            if (equals < 0 || !int.TryParse(text[(equals + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int level) || level > (int)SkillLevel.Leads)
            {
                problems.Add(new Problem("know.level", $"--know: “{text}” is not understood.") { Remedy = "Write it as git=3: 0 none, 1 knows of, 2 has used, 3 works alone with it, 4 leads others." });
            }
            else if (Find(name.Trim(), catalog) is not { } skill)
            {
                problems.Add(new Problem("know.skill", $"--know: there is no skill “{name}”.") { Remedy = Near(name.Trim(), catalog) });
            }
            else
            {
                skills[skill.Id] = Corrected(skill.Id, (SkillLevel)level, skills.GetValueOrDefault(skill.Id), text);
            }
        }

        return problems.Count > 0 ? Result.Fail<CvProfile>(problems) : Result.Ok(profile with
        {
            Skills = [.. skills.Values.OrderByDescending(skill => skill.Level).ThenByDescending(skill => skill.Years).ThenBy(skill => skill.Skill, StringComparer.Ordinal)],
        });
    }

    private static ProfileSkill Corrected(string id, SkillLevel level, ProfileSkill? read, string text)
    {
        SkillEvidence evidence = new(EvidenceKind.Said, null, text, TextSpan.FromBounds(0, 0));
        string before = read is null ? "the CV does not show it" : $"the CV shows {(int)read.Level}";
        return new ProfileSkill(id, level, read?.Years ?? 0, read?.LastUsed, [evidence, .. read?.Evidence ?? []], $"You said level {(int)level}; {before}.");
    }

    private static Skill? Find(string name, Catalog catalog) => catalog.Skills.GetValueOrDefault(name)
        ?? catalog.Skills.Values.FirstOrDefault(skill => skill.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || skill.Aliases.Any(alias => alias.Text.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private static string Near(string name, Catalog catalog)
    {
        IReadOnlyList<string> near = Spelling.Nearest(name, catalog.Skills.Keys, most: 5);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Give its name or id, as in `segue gap`.";
    }
}
