using Segue.Catalogue.Taxonomies;
using Segue.Testing;

namespace Segue.Catalogue.Tests.Taxonomies;

public sealed class TaxonomyStoreTests
{
    [Fact]
    public void Load_NothingImported_SaysHow()
    {
        using TempFolder home = new();

        Assert.Contains("segue catalogue import esco PATH", new TaxonomyStore(home.Path).LoadEsco().Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnyByteDamagedOrLost_IsAProblemAndNeverThrows()
    {
        using TempFolder folder = new();
        EscoFiles.Write111(folder);
        TaxonomyStore store = new(folder.Path);
        string file = store.Save(EscoImporter.Import(folder.Path).Value);
        byte[] sound = File.ReadAllBytes(file);

        for (int at = 0; at < sound.Length; at++)
        {
            byte[] bytes = [.. sound];
            bytes[at] ^= 0x5A;
            File.WriteAllBytes(file, bytes);
            Assert.False(store.LoadEsco().IsOk);
            File.WriteAllBytes(file, sound[..at]);
            Assert.False(store.LoadEsco().IsOk);
        }
    }
}
