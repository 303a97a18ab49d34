namespace Segue.Market.Sources.Http;

/// <summary>Lets requests to one host through one at a time, with a pause between.</summary>
internal sealed class HostGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly TimeProvider _time;
    private readonly TimeSpan _between;
    private DateTimeOffset _free = DateTimeOffset.MinValue;

    public HostGate(TimeProvider time, TimeSpan between) => (_time, _between) = (time, between);

    /// <summary>Runs <paramref name="send"/> when it is its turn.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> send, CancellationToken token)
    {
        await _one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            TimeSpan wait = _free - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, token).ConfigureAwait(false);
            }

            return await send().ConfigureAwait(false);
        }
        finally
        {
            _free = _time.GetUtcNow() + _between;
            _one.Release();
        }
    }

    /// <summary>Holds the next request back for at least this long.</summary>
    public void HoldBack(TimeSpan span)
    {
        DateTimeOffset until = _time.GetUtcNow() + span;
        _free = until > _free ? until : _free;
    }

    public void Dispose() => _one.Dispose();
}
