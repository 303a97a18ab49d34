using System.Globalization;
using Segue.Catalogue;
using Segue.Reading.Cv;
using Spectre.Console;

namespace Segue.Cli.Reading;

/// <summary>Shows a profile in a terminal.</summary>
internal static class CvSummary
{
    /// <summary>Writes contact, jobs, education and skills.</summary>
    public static void Write(Host host, CvProfile profile, Catalog catalog)
    {
        IAnsiConsole console = Terminal.On(host);
        CvContact contact = profile.Contact;
        host.Out.WriteLine(contact.Name ?? "(no name found)");
        Line(host, contact.Headline, contact.Location, contact.Email, contact.Phone);
        foreach (CvJob job in profile.Jobs)
        {
            string end = job.Current ? "present" : job.End?.ToString() ?? "?";
            host.Out.WriteLine($"  {job.Start?.ToString() ?? "?"} to {end}: {job.Title ?? "(no title)"}, {job.Employer ?? "(no employer)"}{(job.Place is null ? "" : " in " + job.Place)}");
        }

        foreach (CvEducation one in profile.Education)
        {
            Line(host, one.Degree, one.Area, one.Institution, one.End?.ToString());
        }

        if (profile.Skills.Count == 0)
        {
            host.Out.WriteLine("No skill of the catalogue is named.");
            return;
        }

        Table table = Terminal.Table("skill", "level", "years", "why");
        foreach (ProfileSkill skill in profile.Skills)
        {
            string name = catalog.Skills.TryGetValue(skill.Skill, out Skill? known) ? known.Name : skill.Skill;
            table.AddRow(Markup.Escape(name), ((int)skill.Level).ToString(CultureInfo.InvariantCulture), skill.Years.ToString("0.0", CultureInfo.InvariantCulture), Markup.Escape(skill.Rule));
        }

        console.Write(table);
        if (profile.Unmapped.Count > 0)
        {
            host.Out.WriteLine("Listed, but not in the catalogue: " + string.Join(", ", profile.Unmapped));
        }
    }

    private static void Line(Host host, params ReadOnlySpan<string?> parts)
    {
        List<string> given = [];
        foreach (string? part in parts)
        {
            if (part is not null)
            {
                given.Add(part);
            }
        }

        if (given.Count > 0)
        {
            host.Out.WriteLine("  " + string.Join(", ", given));
        }
    }
}
