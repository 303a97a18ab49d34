using System.Runtime.InteropServices;

namespace Segue.Market.Store.Copies;

/// <summary>What copies of an ad are found by as far as its words alone tell, before it is read.</summary>
/// <param name="Key">Equal for the same ad word for word.</param>
/// <param name="Title">The title's words.</param>
/// <param name="Employer">The first two words of the employer's name and the first alone, as <see cref="EmployerMark"/> gives them.</param>
/// <param name="Sketch">What the text is like.</param>
internal sealed record AdMarks(AdKey Key, TitleMark Title, (ulong Both, uint First) Employer, TextSketch Sketch)
{
    /// <summary>The marks of an ad that has these words.</summary>
    public static AdMarks Of(AdWords words) => new(AdKey.Of(words), TitleMark.Of(words), EmployerMark.Of(words.Employer), TextSketch.Of(CollectionsMarshal.AsSpan(words.Text)));
}
