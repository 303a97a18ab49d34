using System.Globalization;
using Segue.Catalogue;

namespace Segue.Reading.Bench;

/// <summary>How reading time grows with an ad that never ends: one line of the same few words, doubled again and again.</summary>
internal static class LengthCheck
{
    private static readonly string[] Parts = ["£1 ", "Salary: 4 ", "5 years of Docker ", "strong Docker not required ", "Requirements, (AbCd, Docker), ", "sponsor visa ", "GBP ", "1", "based in ", "- a\n", "Excel ", "node.js.", "c++", "a.", "degree or ", "2:1 ", "machine learning-", "no "];

    /// <summary>Prints the time for each length, and by how much ten times the length is slower than ten times the time.</summary>
    public static void Run(string catalogueFolder, int most, TextWriter output)
    {
        AdReader reader = AdReader.Create(CatalogueLoader.Load(catalogueFolder).Value);
        foreach (string part in Parts)
        {
            double[] times = [.. new[] { 10_000, most / 100, most / 10, most }.Select(length => Seconds(reader, string.Concat(Enumerable.Repeat(part, length / part.Length))))];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Trim(),-32} {times[1]:0.000} {times[2]:0.000} {times[3]:0.000} s, {times[3] / times[2] / 10:0.0} times linear"));
        }
    }

    private static double Seconds(AdReader reader, string text)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        reader.Read(new RawAd("1", "Data Engineer", text));
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
