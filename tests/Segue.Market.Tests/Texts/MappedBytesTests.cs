using System.IO.MemoryMappedFiles;
using Segue.Market.Texts;
using Segue.Market.Texts.Vectorized;
using Segue.Testing;

namespace Segue.Market.Tests.Texts;

public sealed class MappedBytesTests
{
    [Fact]
    public void Slice_MoreThanIsHeld_GivesMemoryBackAndStaysGood()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "bytes");
        byte[] written = new byte[300_000];
        new Random(5).NextBytes(written);
        File.WriteAllBytes(path, written);
        using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path);
        using MappedBytes bytes = new(file, 5_000, 290_000, most: 100_000);

        ReadOnlySpan<byte> held = bytes.Slice(10, 70_000);
        for (int i = 0; i < 200; i++)
        {
            Assert.True(bytes.Slice(i * 1000, 20_000).SequenceEqual(written.AsSpan(5_000 + (i * 1000), 20_000)));
        }

        Assert.True(held.SequenceEqual(written.AsSpan(5_010, 70_000)));
        Assert.Equal(OperatingSystem.IsLinux(), bytes.TimesGivenBack > 0);
    }

    [Fact]
    public void Slice_BeyondTheEnd_IsDamage()
    {
        using TempFolder folder = new();
        using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(folder.Write("bytes", "0123456789"));
        using MappedBytes bytes = new(file, 2, 6);

        Assert.Equal("234567"u8.ToArray(), bytes.Slice(0, 6).ToArray());
        Assert.Throws<DamagedIndexException>(() => bytes.Slice(1, 6).Length);
        Assert.Throws<DamagedIndexException>(() => bytes.Slice(-1, 2).Length);
    }
}
