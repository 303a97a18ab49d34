using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading.Cv;

namespace Segue.Cli.Reading;

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
            else if (SkillChoice.Find(name, catalog) is var found && found.TryGetValue(out Skill? skill))
            {
                skills[skill.Id] = Corrected(skill.Id, (SkillLevel)level, skills.GetValueOrDefault(skill.Id), text);
            }
            else
            {
                problems.AddRange(found.Problems.Select(problem => problem with { Message = $"--know: {problem.Message}" }));
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
}
