namespace Segue.Market.Sources.Http;

/// <summary>A name leads where we do not go.</summary>
/// <param name="message">Which name, and where it leads.</param>
public sealed class ForbiddenAddressException(string message) : IOException(message);
