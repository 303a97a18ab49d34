using Segue.Market.Texts;

namespace Segue.Market.Tests.Texts;

public sealed class WordQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  & | - \" \" * ", "")]
    [InlineData("Data ENGINEERS", "data | engineer")]
    [InlineData("C++ c# .NET node.js", "c++ | c# | .net | node.js")]
    [InlineData("ci/cd scikit-learn", "ci cd | scikit learn")]
    [InlineData("\"Machine Learning\" python", "machine learning | python")]
    [InlineData("“machine learning", "machine learning")]
    [InlineData("café Málaga Straße", "cafe | malaga | strase")]
    [InlineData("java -javascript -\"sales manager\"", "java | not javascript | not sale manager")]
    [InlineData("pyth*", "pyth*")]
    [InlineData("networks*", "networks*")]
    [InlineData("scikit-le*", "scikit | le*")]
    [InlineData("data data DATA", "data")]
    [InlineData("data\"science\"", "data | science")]
    public void Parse_Typed_AsksForThese(string typed, string expected) =>
        Assert.Equal(expected, string.Join(" | ", WordQuery.Parse(typed).Select(clause => $"{(clause.IsNot ? "not " : "")}{string.Join(' ', clause.Terms)}{(clause.IsPrefix ? "*" : "")}")));

    [Theory]
    [InlineData("pyth", "pyth*")]
    [InlineData("python ", "python ")]
    [InlineData("\"machine le", "\"machine le")]
    [InlineData("c++", "c++")]
    [InlineData("", "")]
    public void AsTyped_LastWord_IsABeginning(string typed, string expected) => Assert.Equal(expected, WordQuery.AsTyped(typed));

    [Fact]
    public void Parse_EndlessQuery_IsCut()
    {
        Assert.Single(WordQuery.Parse(new string('a', 1_000_000)));
        Assert.Equal(WordQuery.MostClauses, WordQuery.Parse(string.Join(' ', Enumerable.Range(0, 100_000))).Count);
        Assert.All(WordQuery.Parse(new string('a', 1_000_000)), clause => Assert.Equal(TermReader.LongestTerm, clause.Terms[0].Length));
    }
}
