using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Segue.Market.Import;

/// <summary>Works on items on all cores and hands the results back in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Batches under way for each core, when nothing is said.</summary>
    public const int Ahead = 8;

    private const int PerBatch = 32;

    /// <summary>
    /// The results in order. Items are taken on one thread, worked on on several, and handed out on the caller's; only a few batches are under way, so memory does not
    /// grow with the number of items.
    /// </summary>
    /// <param name="items">The items; gone through once.</param>
    /// <param name="work">What is done with each; called by several threads at once.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation) =>
        SelectBatches(items, some => Array.ConvertAll(some, item => work(item)), Ahead, cancellation);

    /// <summary>As <see cref="Select"/>, with work that is done on some items at once: their results, in their order.</summary>
    /// <param name="items">The items; gone through once.</param>
    /// <param name="work">What is done with some; called by several threads at once.</param>
    /// <param name="ahead">Batches under way for each core: what there is to do while the caller's thread is busy elsewhere.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<TResult> SelectBatches<TItem, TResult>(IEnumerable<TItem> items, Func<TItem[], TResult[]> work, int ahead, CancellationToken cancellation)
    {
        using BlockingCollection<Batch<TItem, TResult>> queue = new(Environment.ProcessorCount * ahead);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Thread feeder = new(() => Feed(items, work, queue, stop.Token)) { IsBackground = true, Name = "ads in" };
        feeder.Start();
        try
        {
            foreach (Batch<TItem, TResult> batch in queue.GetConsumingEnumerable(cancellation))
            {
                foreach (TResult result in batch.Wait())
                {
                    yield return result;
                }
            }

            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            stop.Cancel();
            feeder.Join();
        }
    }

    private static void Feed<TItem, TResult>(IEnumerable<TItem> items, Func<TItem[], TResult[]> work, BlockingCollection<Batch<TItem, TResult>> queue, CancellationToken stop)
    {
        try
        {
            foreach (TItem[] chunk in items.Chunk(PerBatch))
            {
                Batch<TItem, TResult> batch = new(chunk, work);
                queue.Add(batch, stop);
                ThreadPool.UnsafeQueueUserWorkItem(batch, preferLocal: false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody waits for more.
        }
#pragma warning disable CA1031 // Whatever the items' source throws belongs to the caller, on the caller's thread.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            queue.TryAdd(Batch<TItem, TResult>.Failed(fault), Timeout.Infinite, CancellationToken.None);
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private sealed class Batch<TItem, TResult>(TItem[] items, Func<TItem[], TResult[]>? work) : IThreadPoolWorkItem
    {
        private readonly object _gate = new();
        private TResult[] _results = [];
        private ExceptionDispatchInfo? _fault;
        private bool _done;

        public static Batch<TItem, TResult> Failed(Exception fault) => new([], null) { _fault = ExceptionDispatchInfo.Capture(fault), _done = true };

        public void Execute()
        {
            try
            {
                _results = work!(items);
            }
#pragma warning disable CA1031 // Whatever the work throws belongs to the caller, on the caller's thread.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }
            finally
            {
                lock (_gate)
                {
                    _done = true;
                    Monitor.Pulse(_gate);
                }
            }
        }

        public TResult[] Wait()
        {
            lock (_gate)
            {
                while (!_done)
                {
                    Monitor.Wait(_gate);
                }
            }

            _fault?.Throw();
            return _results;
        }
    }
}
