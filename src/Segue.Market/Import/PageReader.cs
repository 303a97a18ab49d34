using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Reads a saved HTML page into the ad on it.</summary>
/// <param name="path">The page's file.</param>
/// <returns>The ad, or why the page holds none.</returns>
public delegate Result<RawAd> PageReader(string path);
