namespace Segue.Catalogue.Links;

/// <summary>An entry of the catalogue that has an address, as lines of its file.</summary>
/// <param name="File">The YAML file.</param>
/// <param name="Line">The line of its <c>- id:</c>, from 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="CheckedBy">What it was checked by; null when it was not.</param>
public sealed record LinkedEntry(string File, int Line, string Id, string Url, string? CheckedBy);
