using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Text.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Roles = ["data-engineer", "data-scientist", "machine-learning-engineer", "mlops-engineer", "nlp-engineer"];

    [Theory]
    [InlineData("machine lerning enginer", "machine-learning-engineer")]
    [InlineData("Data Enginere", "data-engineer")]
    [InlineData("mlop-engineer", "mlops-engineer")]
    [InlineData("scientist", "data-scientist")]
    public void Nearest_Slip_FindsWhatWasMeant(string wanted, string expected) => Assert.Equal(expected, Spelling.Nearest(wanted, Roles, 3)[0]);

    [Theory]
    [InlineData("astronaut")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("x")]
    public void Nearest_NothingLikeIt_IsEmpty(string wanted) => Assert.Empty(Spelling.Nearest(wanted, Roles, 3));

    [Fact]
    public void Nearest_PartOfSeveral_GivesAtMostWhatIsAskedFor() => Assert.Equal(["data-engineer", "data-scientist"], Spelling.Nearest("data", Roles, 2));

    [Fact]
    public void Distance_AnyTwoWords_IsAsBothWaysAndZeroForTheSame() => Properties.Hold(
        Word().Zip(Word()),
        pair => Spelling.Distance(pair.Item1, pair.Item2) == Spelling.Distance(pair.Item2, pair.Item1) && (Spelling.Distance(pair.Item1, pair.Item2) == 0) == (pair.Item1 == pair.Item2));

    [Theory]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_Known_IsAsCountedByHand(string one, string other, int expected) => Assert.Equal(expected, Spelling.Distance(one, other));

    private static FsCheck.Gen<string> Word() => Gen.Choose('a', 'd').Select(letter => (char)letter).ListOf().Select(letters => string.Concat(letters.Take(8)));
}
