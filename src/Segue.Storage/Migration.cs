namespace Segue.Storage;

/// <summary>One step of a schema. Steps only go forward and never change once published.</summary>
/// <param name="Capability">Who owns the tables, such as <c>Segue.Market</c>.</param>
/// <param name="Number">Its place among the capability's steps, from 1.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Sql">What it does; several statements are allowed.</param>
public sealed record Migration(string Capability, int Number, string Name, string Sql);
