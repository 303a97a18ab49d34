namespace Segue.Reading.Tagging;

/// <summary>
/// The sums of weights for each <see cref="Role"/>, several in one number so that two additions add all five. Each number is the plain sum of its parts times
/// powers of two, so negative parts borrow from the one above and are given back when the parts are taken out. Good for sums within a million.
/// </summary>
internal readonly struct RoleSums
{
    private const int Part = 21;
    private const int Rest = 64 - Part;

    private readonly long _spans;
    private readonly long _alone;

    /// <summary>Packs five sums.</summary>
    public RoleSums(int begin, int inside, int end, int single, int adjacent) =>
        (_spans, _alone) = (begin + ((long)inside << Part) + ((long)end << (2 * Part)), single + ((long)adjacent << Part));

    private RoleSums(long spans, long alone) => (_spans, _alone) = (spans, alone);

    /// <summary>Gets the sum of a first word.</summary>
    public int Begin => Low(_spans);

    /// <summary>Gets the sum of any word of several.</summary>
    public int Inside => Low(unchecked(_spans - Begin) >> Part);

    /// <summary>Gets the sum of a last word.</summary>
    public int End => unchecked((int)((_spans - Begin - ((long)Inside << Part)) >> (2 * Part)));

    /// <summary>Gets the sum of an only word.</summary>
    public int Single => Low(_alone);

    /// <summary>Gets the sum of following another span at once.</summary>
    public int Adjacent => unchecked((int)((_alone - Single) >> Part));

    /// <summary>Adds part by part.</summary>
    public static RoleSums operator +(RoleSums one, RoleSums other) => unchecked(new(one._spans + other._spans, one._alone + other._alone));

    /// <summary>Takes away part by part.</summary>
    public static RoleSums operator -(RoleSums one, RoleSums other) => unchecked(new(one._spans - other._spans, one._alone - other._alone));

    private static int Low(long parts) => unchecked((int)(parts << Rest >> Rest));
}
