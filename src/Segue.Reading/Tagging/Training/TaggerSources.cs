namespace Segue.Reading.Tagging.Training;

/// <summary>What a tagger is trained from.</summary>
/// <param name="Ads">Texts of ads, unlabelled; only how their words are used is taken.</param>
/// <param name="Lists">Four lists of known phrases: the catalogue's names, ESCO knowledge, ESCO skills, O*NET technologies; an empty one where there is none.</param>
/// <param name="GoldFolder">The folder of gold sets (skillspan, green-uk, sayfullina), of which only the training parts are read.</param>
public sealed record TaggerSources(IEnumerable<string> Ads, IReadOnlyList<IEnumerable<string>> Lists, string GoldFolder);
