namespace Segue.Reading.Places;

/// <summary>A place named in a line.</summary>
/// <param name="Place">The place; one of several of its name, to be settled by what stands beside it.</param>
/// <param name="Words">The words as written.</param>
/// <param name="Part">The number of its part of the line.</param>
internal readonly record struct PlaceMention(GazetteerPlace Place, string Words, int Part);
