using System.IO.Compression;
using Segue.Basics;
using Segue.Testing;

namespace Segue.Documents.Tests;

public sealed class DocumentReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("empty.txt", "", "document.empty")]
    [InlineData("blank.txt", "  \n \n", "document.empty")]
    [InlineData("fake.pdf", "hello", "document.pdf-broken")]
    [InlineData("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "document.pdf-broken")]
    [InlineData("old.rtf", "{\\rtf1 hello}", "document.format")]
    [InlineData("zip.docx", "PK\u0003\u0004broken", "document.docx-broken")]
    [InlineData("data.txt", "a\0b\0c", "document.binary")]
    public async Task Read_BadFile_SaysWhatIsWrong(string name, string content, string code)
    {
        using TempFolder folder = new();

        Result<Document> result = await DocumentReader.ReadAsync(folder.Write(name, content), null, Token);

        Assert.False(result.IsOk);
        Assert.Equal(code, result.Problems[0].Code);
        Assert.NotNull(result.Problems[0].Remedy);
    }

    [Fact]
    public async Task Read_MissingFileAndFolder_SaySo()
    {
        using TempFolder folder = new();

        Assert.Equal("document.missing", (await DocumentReader.ReadAsync(Path.Combine(folder.Path, "no.pdf"), null, Token)).Problems[0].Code);
        Assert.Equal("document.folder", (await DocumentReader.ReadAsync(folder.Path, null, Token)).Problems[0].Code);
    }

    [Fact]
    public async Task Read_TooLarge_IsRefusedUnread()
    {
        using TempFolder folder = new();
        string path = folder.Write("big.txt", new string('x', 5000));

        Result<Document> result = await DocumentReader.ReadAsync(path, new DocumentLimits { MaxBytes = 4000 }, Token);

        Assert.Equal("document.too-large", result.Problems[0].Code);
    }

    [Theory]
    [InlineData("bomb", "document.docx-bomb")]
    [InlineData("entity", "document.docx-entity")]
    public async Task Read_HostileWordFile_IsRefused(string kind, string code)
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "cv.docx");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
            string line = kind == "bomb" ? new string(' ', 1_000_000) : "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>";
            for (int index = 0; index < (kind == "bomb" ? 20 : 1); index++)
            {
                await writer.WriteAsync(line.AsMemory(), Token);
            }
        }

        Result<Document> result = await DocumentReader.ReadAsync(path, null, Token);

        Assert.Equal(code, result.Problems[0].Code);
    }

    [Fact]
    public async Task Read_ExampleWithSidebar_KeepsColumnsApart()
    {
        Document document = (await DocumentReader.ReadAsync(Path.Combine(SharedData.Root, "examples/cv/system-administrator.pdf"), null, Token)).Value;

        Assert.Contains("Key skills\nLinux (Debian, RHEL)\nWindows Server\n", document.Text, StringComparison.Ordinal);
        Assert.Contains("Systems Administrator\nSheffield Riverside University · Sheffield · 05/2020 – present\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ExampleWithDatesAtTheEdge_KeepsThemOnTheirLine()
    {
        Document document = (await DocumentReader.ReadAsync(Path.Combine(SharedData.Root, "examples/cv/backend-developer.pdf"), null, Token)).Value;

        Assert.Contains("Senior Back-end Developer March 2023 – Present", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ExampleWordFile_HasHeadingsAndItems()
    {
        Document document = (await DocumentReader.ReadAsync(Path.Combine(SharedData.Root, "examples/cv/backend-developer.docx"), null, Token)).Value;

        Assert.Contains(document.Blocks, block => block.HeadingLevel == 1 && block.Span.Quote(document.Text) == "Experience");
        Assert.Contains(document.Blocks, block => block.Kind == BlockKind.ListItem && block.Span.Quote(document.Text).StartsWith("Mentor two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_OldEncodingAndMojibake_AreMended()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "pay.txt");
        await File.WriteAllBytesAsync(path, [0xA3, (byte)'4', (byte)'5', (byte)'k', 0x20, 0x96, 0x20, (byte)'x'], Token);

        Assert.Equal("£45k – x", (await DocumentReader.ReadAsync(path, null, Token)).Value.Text);
        Assert.Equal("£45,000", (await DocumentReader.ReadAsync(folder.Write("moji.txt", "Â£45,000"), null, Token)).Value.Text);
    }

    [Fact]
    public async Task Read_Blocks_CoverTheTextInOrder()
    {
        using TempFolder folder = new();
        Document document = (await DocumentReader.ReadAsync(folder.Write("cv.md", "# Jo\n\nText here.\n\n- one\n- two\n\n<script>x</script>"), null, Token)).Value;

        Assert.Equal(document.Text, string.Join('\n', document.Blocks.Select(block => block.Span.Quote(document.Text))));
        Assert.Equal(2, document.Blocks.Count(block => block.Kind == BlockKind.ListItem));
    }
}
