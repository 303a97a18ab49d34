namespace Segue.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Phrase">The phrase's number, as given when the matcher was built.</param>
public readonly record struct PhraseMatch(int Start, int End, int Phrase);
