namespace Segue.Planning;

/// <summary>What a change of plan adds to the choice of resources, so that it comes out as near the old one as can be.</summary>
/// <param name="Surcharge">Pounds added to the cost of choosing a resource, by its id; they steer the choice and are paid by nobody.</param>
/// <param name="Built">True when no project has to be among what is chosen.</param>
internal sealed record Steering(IReadOnlyDictionary<string, double> Surcharge, bool Built)
{
    public static readonly Steering None = new(new Dictionary<string, double>(StringComparer.Ordinal), Built: false);
}
