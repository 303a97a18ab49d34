using System.Text;
using Segue.Basics;
using Segue.Testing;

namespace Segue.Documents.Tests;

/// <summary>Files damaged on the way: each is a document whose blocks stand in its text, or a problem.</summary>
public sealed class DocumentMutationTests
{
    private static int s_files;

    [Theory]
    [InlineData("examples/cv/network-engineer.txt", 60)]
    [InlineData("examples/cv/backend-developer.docx", 40)]
    [InlineData("examples/cv/backend-developer.pdf", 8)]
    [InlineData("examples/ads/data-engineer-sheffield.html", 60)]
    public async Task Read_DamagedBytes_IsADocumentOrAProblem(string example, int times)
    {
        byte[] seed = await File.ReadAllBytesAsync(Path.Combine(SharedData.Root, example), TestContext.Current.CancellationToken);
        Random random = new(21);
        for (int number = 0; number < times; number++)
        {
            await HoldsTogether(TextMutations.Of(seed, random), Path.GetExtension(example));
        }
    }

    [Theory]
    [InlineData(".html", "<div>", 3_000)]
    [InlineData(".html", "<b><i>", 3_000)]
    [InlineData(".md", "> ", 3_000)]
    [InlineData(".md", "- ", 3_000)]
    [InlineData(".md", "[", 3_000)]
    [InlineData(".md", "*a_", 3_000)]
    [InlineData(".txt", "a ", 5_000_000)]
    public async Task Read_EndlessNestingOrLine_Ends(string ending, string part, int times)
    {
        await HoldsTogether(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times)) + "the end"), ending);
    }

    [Fact]
    public async Task Read_EveryEncoding_GivesTheSameWords()
    {
        const string Text = "Café owner, naïve user: £45,000 — thirty words follow so that there is something here to read at all.";
        foreach (Encoding encoding in new[] { Encoding.UTF8, new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            Result<Document> result = await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], ".txt");

            if (result.TryGetValue(out Document? document))
            {
                Assert.Contains("£45,000", document.Text, StringComparison.Ordinal);
            }
            else
            {
                Assert.NotEmpty(result.Problems);
            }
        }
    }

    private static async Task HoldsTogether(byte[] bytes, string ending)
    {
        Result<Document> result = await ReadAsync(bytes, ending);
        if (!result.TryGetValue(out Document? document))
        {
            Assert.NotEmpty(result.Problems);
            return;
        }

        Assert.All(document.Blocks, block => Assert.InRange(block.Span.End, block.Span.Start, document.Text.Length));
    }

    private static async Task<Result<Document>> ReadAsync(byte[] bytes, string ending)
    {
        string path = Path.Combine(Path.GetTempPath(), $"segue-damaged-{Environment.ProcessId}-{Interlocked.Increment(ref s_files)}{ending}");
        try
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            return await DocumentReader.ReadAsync(path, null, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
