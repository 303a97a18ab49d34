using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Reads a saved HTML page into the ads on it.</summary>
/// <param name="path">The page's file.</param>
/// <returns>The ads, at least one, or why the page holds none. A value may come with warnings.</returns>
public delegate Result<IReadOnlyList<RawAd>> PageReader(string path);
