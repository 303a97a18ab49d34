using System.IO.MemoryMappedFiles;
using Segue.Market.Texts;
using Segue.Market.Texts.Vectorized;
using Segue.Testing;

namespace Segue.Market.Tests.Texts;

public sealed class MappedBytesTests
{
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
