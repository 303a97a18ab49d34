using System.Security.Cryptography;
using System.Text;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>The key under which two ads are the same: title, employer, place and text, folded to lower-case letters and digits.</summary>
internal static class ContentKey
{
    /// <summary>128 bits of SHA-256 over the folded parts, as 32 hexadecimal digits.</summary>
    public static string Of(RawAd ad)
    {
        StringBuilder folded = new(ad.Description.Length + 100);
        foreach (string? part in (ReadOnlySpan<string?>)[ad.Title, ad.Employer, ad.Location, ad.Description])
        {
            Fold(part, folded);
            folded.Append('|');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString())).AsSpan(0, 16));
    }

    /// <summary>The folded form of one part: letters and digits in lower case, all else dropped.</summary>
    public static string Fold(string? part)
    {
        StringBuilder folded = new(part?.Length ?? 0);
        Fold(part, folded);
        return folded.ToString();
    }

    private static void Fold(string? part, StringBuilder folded)
    {
        foreach (char c in part ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }
    }
}
