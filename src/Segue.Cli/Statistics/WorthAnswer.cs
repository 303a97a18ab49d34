using Segue.Catalogue;
using Segue.Market.Worth;
using Segue.Reading;

namespace Segue.Cli.Statistics;

/// <summary>The job on whose pay a skill's worth is worked out, as typed.</summary>
internal sealed record WorthBase(string? Role, string? Place, string? Seniority)
{
    /// <summary>Looks the parts up; null once what is wrong is on the error stream.</summary>
    public WorthBasis? Resolve(Host host, Catalog catalogue)
    {
        Role? role = Role is null ? null : RoleChoice.Find(host, Role, catalogue);
        Seniority? level = Seniority is null ? null : SeniorityChoice.Find(host, Seniority);
        if ((Role is not null && role is null) || (Seniority is not null && level is null))
        {
            return null;
        }

        string? region = Place is null ? null : PlaceReader.Read(Place)?.Region;
        if (Place is not null && region is null)
        {
            host.Error.WriteLine($"“{Place}” is in no region of the United Kingdom that Segue knows. Give a town or a region, or leave --place out.");
            return null;
        }

        return new WorthBasis(role, level, region);
    }
}

/// <summary>The job on whose pay a skill's worth is worked out.</summary>
internal sealed record WorthBasis(Role? Role, Seniority? Seniority, string? Region);

/// <summary>What is told about the worth of skills.</summary>
/// <param name="Model">The model.</param>
/// <param name="From">What it was learnt from.</param>
/// <param name="Basis">The job.</param>
/// <param name="Skills">The skills asked about; none for those that stand out.</param>
internal sealed record WorthAnswer(WorthModel Model, string From, WorthBasis Basis, IReadOnlyList<string> Skills)
{
    /// <summary>Gets what such a job pays, in pounds a year.</summary>
    public double Pounds => Model.Base(Basis.Role?.Id, Basis.Seniority, Basis.Region);

    /// <summary>Gets the skills to tell about: those asked about, or those whose interval leaves out nothing, most first.</summary>
    public IReadOnlyList<SkillEffect> Effects =>
    [
        .. Model.Skills.Where(effect => Skills.Count == 0 ? effect.IsClear : Skills.Contains(effect.Skill))
            .OrderByDescending(effect => effect.Effect.Value)
            .ThenBy(effect => effect.Skill, StringComparer.Ordinal),
    ];
}
