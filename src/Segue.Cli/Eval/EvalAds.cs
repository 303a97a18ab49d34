using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>The ads of a set, row by row.</summary>
internal static class EvalAds
{
    /// <summary>Every row, null where it cannot be read; none where the file is absent.</summary>
    public static IEnumerable<RawAd?> Rows(string data, string file)
    {
        string path = Path.Combine(data, file);
        Dictionary<AdField, string> guessed = [];
        Result<AdFile> opened = File.Exists(path) ? AdFiles.Open(path, guessed) : Result.Fail<AdFile>([]);
        return opened.TryGetValue(out AdFile? ads) ? ads.Ads.Select(ad => ad.TryGetValue(out RawAd? read) ? read : null) : [];
    }
}
