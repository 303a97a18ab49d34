using Segue.Storage;

namespace Segue.Market.Store;

/// <summary>The SQL statements of this capability.</summary>
internal static class Statements
{
    private static readonly SqlFiles Files = new(typeof(Statements).Assembly);

    /// <summary>The statement of this name.</summary>
    public static string Get(string name) => Files.Get(name);
}
