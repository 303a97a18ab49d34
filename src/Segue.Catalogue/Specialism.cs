namespace Segue.Catalogue;

/// <summary>A field within machine learning that people choose to go deep in, and how an ad is known to belong to it.</summary>
/// <param name="Id">Stable kebab-case id, such as <c>computer-vision</c>.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Summary">What one works on, in a sentence or two.</param>
/// <param name="Titles">Phrases any of which in a title marks an ad, whatever the case.</param>
/// <param name="Skills">Ids of skills any of which marks an ad that requires or prefers it.</param>
/// <param name="Together">Ids of skills that each say too little: any two of these and <paramref name="Skills"/> mark an ad, however it names them.</param>
public sealed record Specialism(string Id, string Name, string Summary, IReadOnlyList<string> Titles, IReadOnlyList<string> Skills, IReadOnlyList<string> Together);
