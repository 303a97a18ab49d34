using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>What the words of a cue tell.</summary>
internal enum CueKind
{
    /// <summary>Starts a heading; the value is the section it opens.</summary>
    Heading,

    /// <summary>What its sentence names is a wish.</summary>
    Preferred,

    /// <summary>What the list below its line names is a wish.</summary>
    PreferredLeadIn,

    /// <summary>What its sentence names is a demand.</summary>
    Required,

    /// <summary>What its sentence names is taken back.</summary>
    Negated,

    /// <summary>What stands before it in its clause is not asked for.</summary>
    NotNeeded,

    /// <summary>The level asked for of the skill after it; the value is the level.</summary>
    Level,

    /// <summary>A degree.</summary>
    Degree,

    /// <summary>Something else does in place of the degree.</summary>
    DegreeOr,

    /// <summary>No degree is needed.</summary>
    DegreeNone,

    /// <summary>Speaks of sponsoring.</summary>
    Sponsor,

    /// <summary>Speaks of the right to work.</summary>
    Visa,

    /// <summary>Says no.</summary>
    No,

    /// <summary>A security clearance; the value is its place in <see cref="AdCues.Clearances"/>.</summary>
    Clearance,

    /// <summary>Work partly at home.</summary>
    Hybrid,

    /// <summary>Work at home.</summary>
    Remote,

    /// <summary>Work in an office.</summary>
    OnSite,

    /// <summary>Contract work.</summary>
    Contract,

    /// <summary>Work for a fixed term.</summary>
    FixedTerm,

    /// <summary>Permanent work.</summary>
    Permanent,

    /// <summary>A place follows.</summary>
    PlaceFollows,

    /// <summary>The last day for applying follows.</summary>
    Closing,
}

/// <summary>Words that tell something.</summary>
/// <param name="Kind">What they tell.</param>
/// <param name="Words">The words.</param>
/// <param name="Order">Their place in the list of their kind; the first wins where several stand.</param>
/// <param name="Value">What the kind says it is; 0 otherwise.</param>
internal sealed record Cue(CueKind Kind, string Words, int Order, int Value);

/// <summary>A cue that stands in a text.</summary>
internal readonly record struct CueHit(int Start, int End, Cue Cue)
{
    /// <summary>Gets where it stands.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
