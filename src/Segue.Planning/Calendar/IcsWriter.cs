using System.Globalization;
using Segue.Catalogue;

namespace Segue.Planning.Calendar;

/// <summary>Writes a plan as an iCalendar file: one event per block, so that each can move by itself. See decision 0016.</summary>
public static class IcsWriter
{
    private const string Zone = "Europe/London";

    /// <summary>The file's text, with CRLF line ends; to be saved as UTF-8 without a byte order mark.</summary>
    /// <param name="plan">The plan. Blocks that a replan dropped are written as cancelled, so that calendars drop them too.</param>
    /// <param name="catalog">For titles and links; a resource it does not know is named by its id.</param>
    /// <param name="clock">For the stamp of each event.</param>
    public static string Write(Plan plan, Catalog catalog, TimeProvider clock)
    {
        IcsLines lines = new();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Segue//Study plan//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", "Study plan");
        lines.AddText("X-WR-CALNAME", "Study plan");
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.Add("X-PUBLISHED-TTL", "PT1H");
        WriteZone(lines);
        string stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (StudyBlock block in plan.Blocks)
        {
            WriteBlock(lines, block, catalog, stamp);
        }

        WriteFinish(lines, plan, stamp);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void WriteBlock(IcsLines lines, StudyBlock block, Catalog catalog, string stamp)
    {
        Resource? resource = block.Resource is null ? null : catalog.Resources.GetValueOrDefault(block.Resource);
        string title = resource?.Title ?? block.Resource ?? "Review of what you have learnt";
        lines.Add("BEGIN", "VEVENT");
        WriteIdentity(lines, block.Uid, block.Sequence, stamp);
        DateTime start = block.Day.ToDateTime(block.Start);
        lines.Add($"DTSTART;TZID={Zone}", start.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

        // A duration stays exact when a block runs across the change of the clocks; an end in local time would not.
        lines.Add("DURATION", $"PT{block.Minutes}M");
        lines.AddText("SUMMARY", title);
        if (resource is not null)
        {
            lines.AddText("DESCRIPTION", $"{resource.Title} ({resource.Provider})\n{resource.Url}");
            WriteLink(lines, resource.Url);
        }

        lines.AddText("CATEGORIES", block.Resource is null ? "Review" : "Study");
        lines.Add("STATUS", block.Cancelled ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", block.Cancelled ? "TRANSPARENT" : "OPAQUE");
        if (!block.Cancelled)
        {
            WriteAlarm(lines, title);
        }

        lines.Add("END", "VEVENT");
    }

    private static void WriteFinish(IcsLines lines, Plan plan, string stamp)
    {
        lines.Add("BEGIN", "VEVENT");
        WriteIdentity(lines, plan.Id + "-finish", plan.Revision, stamp);
        lines.Add("DTSTART;VALUE=DATE", Day(plan.Finish));
        lines.Add("DTEND;VALUE=DATE", Day(plan.Finish.AddDays(1)));
        lines.AddText("SUMMARY", "Last day of the study plan");
        lines.Add("STATUS", "CONFIRMED");
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    private static void WriteIdentity(IcsLines lines, string id, int sequence, string stamp)
    {
        lines.AddText("UID", id + "@segue.invalid");
        lines.Add("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTAMP", stamp);
        lines.Add("LAST-MODIFIED", stamp);
    }

    private static void WriteLink(IcsLines lines, string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp))
        {
            lines.Add("URL", link.AbsoluteUri);
        }
    }

    private static void WriteAlarm(IcsLines lines, string title)
    {
        lines.Add("BEGIN", "VALARM");
        lines.Add("ACTION", "DISPLAY");
        lines.Add("TRIGGER", "-PT10M");
        lines.AddText("DESCRIPTION", title);
        lines.Add("END", "VALARM");
    }

    // Without the zone's rules some calendars read the times as UTC, an hour out all summer.
    private static void WriteZone(IcsLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", Zone);
        WriteRule(lines, "DAYLIGHT", "19810329T010000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", ("+0000", "+0100", "BST"));
        WriteRule(lines, "STANDARD", "19961027T020000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", ("+0100", "+0000", "GMT"));
        lines.Add("END", "VTIMEZONE");
    }

    private static void WriteRule(IcsLines lines, string part, string from, string rule, (string From, string To, string Name) offset)
    {
        lines.Add("BEGIN", part);
        lines.Add("DTSTART", from);
        lines.Add("RRULE", rule);
        lines.Add("TZOFFSETFROM", offset.From);
        lines.Add("TZOFFSETTO", offset.To);
        lines.Add("TZNAME", offset.Name);
        lines.Add("END", part);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
