using Segue.Market.Texts;
using Segue.Testing;

namespace Segue.Market.Tests.Texts;

public sealed class TextIndexTests
{
    [Fact]
    public void Segments_TooManyForMemory_GoToAFileAndHoldTheSame()
    {
        using TempFolder folder = new();
        TextIndex index = new() { SpillFolder = folder.Path };
        for (int i = 0; i < 40; i++)
        {
            index.Add(($"word{i % 3} data", null, "some text"));
            Assert.Equal(i + 1, index.Segments.Sum(segment => segment.Count));
        }

        Assert.Contains(index.Segments, segment => segment.IsInFile);
        Assert.InRange(index.Segments.Count, 1, 10);
        Assert.Equal(40, index.Segments.Sum(segment => new ClauseReader(segment).Read(new WordClause(["data"], "data"), [])?.Ads ?? 0));
        Assert.Equal(13, index.Segments.Sum(segment => new ClauseReader(segment).Read(new WordClause(["word2"], "word2"), [])?.Ads ?? 0));
        Assert.Equal(40, index.Segments.Sum(segment => new ClauseReader(segment).Read(new WordClause(["some", "text"], "some text"), [])?.Ads ?? 0));
    }
}
