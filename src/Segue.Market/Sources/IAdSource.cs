namespace Segue.Market.Sources;

/// <summary>A sort of source. One file each; all they share is this, <see cref="Http.PoliteWeb"/> and the readers of JSON and XML beside them.</summary>
public interface IAdSource
{
    /// <summary>Gets the word that names it in <see cref="SourceTarget.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Lists the source's ads. Whatever the source does is an outcome, never an exception.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Pull> PullAsync(PullRequest request, CancellationToken token);
}
