using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Text.Tests;

public sealed class PhraseMatcherTests
{
    private static readonly string[] Phrases = ["python", "machine learning", "learning", "c++", "c#", ".net", "node.js", "ci/cd", "scikit-learn", "neural networks", "aws", "r"];

    private static readonly PhraseMatcher Matcher = PhraseMatcher.Create(Phrases.Select((phrase, number) => (phrase, number)));

    [Theory]
    [InlineData("Python, PYTHON", "python|python")]
    [InlineData("pythonic snake", "")]
    [InlineData("Machine Learning and learning", "machine learning|learning")]
    [InlineData("machine\nlearning", "machine learning")]
    [InlineData("machine. Learning", "learning")]
    [InlineData("C++, C# and .NET; ASP.NET", "c++|c#|.net")]
    [InlineData("Node.js/Python", "node.js|python")]
    [InlineData("CI / CD, ci-cd", "ci/cd|ci/cd")]
    [InlineData("scikit learn and Scikit-Learn", "scikit-learn|scikit-learn")]
    [InlineData("a neural network", "neural networks")]
    [InlineData("We use AWS.Python is next", "aws|python")]
    [InlineData("r&d", "r")]
    [InlineData("Modern C++17", "c++")]
    public void Match_Text_FindsWholeWordsLongestFirst(string text, string expected)
    {
        string found = string.Join('|', Matcher.Match(text).Select(match => Phrases[match.Phrase]));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Match_Spans_PointAtTheWords()
    {
        const string Text = "Some C++ (and Machine Learning).";

        Assert.Equal(["C++", "Machine Learning"], Matcher.Match(Text).Select(match => Text[match.Start..match.End]));
    }

    [Fact]
    public void Match_RandomText_AgreesWithThePlainSearch()
    {
        string[] words = ["python", "machine", "learning", "neural", "network", "networks", "c++", "the", "and", "scikit", "learn", "aws"];
        string[] gaps = [" ", ", ", "-", "\n", ". ", " / "];

        Properties.Hold(
            Gen.Choose(0, words.Length - 1).SelectMany(word => Gen.Choose(0, gaps.Length - 1).Select(gap => words[word] + gaps[gap])).ListOf().Select(string.Concat),
            text => Matcher.Match(text).SequenceEqual(PlainSearch(text)));
    }

    [Theory]
    [InlineData("Neural Networks and neural network", "neural networks")]
    [InlineData("ci/cd, CI / CD, ci cd", "ci/cd|ci cd")]
    [InlineData("scikit learn and Scikit-Learn", "scikit-learn")]
    [InlineData("machine\nlearning", "learning")]
    public void Match_Exact_TakesPhrasesAsTheyAreSpelt(string text, string expected)
    {
        string[] phrases = [.. Phrases, "ci cd"];
        PhraseMatcher exact = PhraseMatcher.Create(phrases.Select((phrase, number) => (phrase, number)), exact: true);

        Assert.Equal(expected, string.Join('|', exact.Match(text).Select(match => phrases[match.Phrase])));
    }

    [Theory]
    [InlineData("Make.com and monday. com", "make.com")]
    [InlineData("make. Com", "make")]
    [InlineData("precision, recall; Precision,\nrecall", "precision, recall")]
    [InlineData("(make) com", "make")]
    [InlineData("make com", "make")]
    public void Match_PhraseWithSignsInside_FindsItAsItIsSpelt(string text, string expected)
    {
        string[] phrases = ["make", "make.com", "monday.com", "precision, recall"];
        PhraseMatcher matcher = PhraseMatcher.Create(phrases.Select((phrase, number) => (phrase, number)));

        Assert.Equal(expected, string.Join('|', matcher.Match(text).Select(match => phrases[match.Phrase])));
    }

    [Fact]
    public void Match_SameWordsTwice_KeepsTheFirstNumber()
    {
        PhraseMatcher matcher = PhraseMatcher.Create([("neural networks", 7), ("Neural-Network", 8), ("...", 9), (new string('w', 65), 10)]);

        Assert.Equal([new PhraseMatch(0, 14, 7)], matcher.Match("neural network"));
        Assert.Empty(matcher.Match(new string('w', 65)));
    }

    [Fact]
    public void Match_ManyPhrases_FindsEachWhereItStandsAlone()
    {
        string[] many = [.. Enumerable.Range(0, 20_000).Select(number => string.Join(' ', Enumerable.Range(0, 1 + (number % 4)).Select(part => $"w{(number * 7919 * (part + 1)) % 9973}x{part}")).Insert(0, $"p{number} "))];
        PhraseMatcher matcher = PhraseMatcher.Create(many.Select((phrase, number) => (phrase, number)));

        Assert.All(Enumerable.Range(0, many.Length), number => Assert.Equal([new PhraseMatch(2, 2 + many[number].Length, number)], matcher.Match($"- {many[number]}.")));
    }

    [Fact]
    public void MatchAll_RandomText_GivesEveryPhraseThatMatchesAlone()
    {
        string[] words = ["python", "machine", "learning", "neural", "networks", "c++", "the", "scikit", "learn", ".net", "r"];
        string[] gaps = [" ", ", ", "-", "\n", ". "];
        PhraseMatcher[] alone = [.. Phrases.Select((phrase, number) => PhraseMatcher.Create([(phrase, number)]))];

        // No phrase overlaps itself, so what each finds by itself is all there is of it.
        Properties.Hold(
            Gen.Choose(0, words.Length - 1).SelectMany(word => Gen.Choose(0, gaps.Length - 1).Select(gap => words[word] + gaps[gap])).ListOf().Select(string.Concat),
            text =>
            {
                List<PhraseMatch> all = [];
                Matcher.MatchAll(text, all);
                return all.SequenceEqual(alone.SelectMany(one => one.Match(text)).OrderBy(match => match.Start).ThenBy(match => match.End)) && Matcher.Any(text) == (all.Count > 0);
            });
    }

    // The same rules without a trie: at each word try every phrase, keep the longest.
    private static List<PhraseMatch> PlainSearch(string text)
    {
        List<Token> tokens = Cut(text);
        List<PhraseMatch> found = [];
        for (int start = 0; start < tokens.Count; start++)
        {
            int bestWords = 0;
            int best = -1;
            for (int phrase = 0; phrase < Phrases.Length; phrase++)
            {
                List<Token> wanted = Cut(Phrases[phrase]);
                bool fits = start + wanted.Count <= tokens.Count && Enumerable.Range(0, wanted.Count).All(index =>
                    Folded(text, tokens[start + index]) == Folded(Phrases[phrase], wanted[index]) &&
                    (index == 0 || PhraseGaps.Joins(text.AsSpan(tokens[start + index - 1].End, tokens[start + index].Start - tokens[start + index - 1].End))));
                if (fits && wanted.Count > bestWords)
                {
                    (bestWords, best) = (wanted.Count, phrase);
                }
            }

            if (best >= 0)
            {
                found.Add(new PhraseMatch(tokens[start].Start, tokens[start + bestWords - 1].End, best));
                start += bestWords - 1;
            }
        }

        return found;
    }

    private static List<Token> Cut(string text)
    {
        List<Token> tokens = [];
        Tokenizer.Cut(text, tokens);
        return tokens;
    }

    private static string Folded(string text, Token token) => WordFolding.Fold(text.AsSpan(token.Start, token.End - token.Start), new char[64]).ToString();
}
