using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Segue.Basics;
using Segue.Documents.Web;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary>How a stream of ads went.</summary>
/// <param name="Read">Lines read into facts.</param>
/// <param name="Bad">Lines that could not be.</param>
internal sealed record AdStreamCount(int Read, int Bad);

/// <summary>
/// Reads JSON lines on several threads and writes the answers in the order of the lines. Lines go in small batches through a queue that holds
/// a few of them, so memory does not grow with the file.
/// </summary>
internal sealed class AdStream(AdReader reader, AdLines lines, int threads)
{
    private const int BatchLines = 64;
    private const int BatchChars = 512 * 1024;

    /// <summary>Reads to the end, or until it is stopped.</summary>
    /// <param name="output">Where the answers go, one a line.</param>
    /// <param name="complain">Told about each bad line, in order.</param>
    /// <param name="cancellationToken">Stops it between batches.</param>
    public async Task<AdStreamCount> RunAsync(TextWriter output, Action<Problem> complain, CancellationToken cancellationToken)
    {
        // A task enters the queue when its batch has been handed out, so answers come out in order whoever finishes first.
        Channel<Task<Answers>> queue = Channel.CreateBounded<Task<Answers>>(new BoundedChannelOptions(Math.Max(1, threads)) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using SemaphoreSlim room = new(threads);
        Task feeding = Task.Run(() => FeedAsync(queue.Writer, room, stop.Token), stop.Token);
        int read = 0;
        int bad = 0;
        try
        {
            await foreach (Task<Answers> task in queue.Reader.ReadAllAsync(cancellationToken))
            {
                Answers answers = await task;
                read += answers.Read;
                bad += answers.Problems.Count;
                answers.Problems.ForEach(complain);
                await output.WriteAsync(answers.Text.AsMemory(), cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await output.FlushAsync(cancellationToken);
        await feeding;
        return new AdStreamCount(read, bad);
    }

    private async Task FeedAsync(ChannelWriter<Task<Answers>> queue, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        try
        {
            foreach (List<(int Number, string Text)> batch in Batches())
            {
                await room.WaitAsync(cancellationToken);
                await queue.WriteAsync(Task.Run(() => Answer(batch, room), CancellationToken.None), cancellationToken);
            }

            queue.Complete();
        }
        catch (Exception exception)
        {
            queue.Complete(exception);
            throw;
        }
    }

    private IEnumerable<List<(int Number, string Text)>> Batches()
    {
        List<(int Number, string Text)> batch = [];
        int chars = 0;
        foreach ((int Number, string Text) line in lines.Read())
        {
            batch.Add(line);
            chars += line.Text.Length;
            if (batch.Count == BatchLines || chars >= BatchChars)
            {
                yield return batch;
                batch = [];
                chars = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private Answers Answer(List<(int Number, string Text)> batch, SemaphoreSlim room)
    {
        try
        {
            ArrayBufferWriter<byte> buffer = new(64 * 1024);
            using Utf8JsonWriter json = new(buffer, AdJson.Line);
            List<Problem> problems = [];
            foreach ((int number, string text) in batch)
            {
                Result<RawAd> parsed = lines.Parse(number, text);
                if (!parsed.TryGetValue(out RawAd? ad))
                {
                    problems.Add(parsed.Problems[0]);
                    continue;
                }

                Write(json, ad);
                json.Flush();
                json.Reset();
                buffer.Write("\n"u8);
            }

            return new Answers(Encoding.UTF8.GetString(buffer.WrittenSpan), batch.Count - problems.Count, problems);
        }
        finally
        {
            room.Release();
        }
    }

    // Markup is taken out first; the places then point into the text that is written beside them.
    private void Write(Utf8JsonWriter json, RawAd ad)
    {
        bool markup = ad.Description.Contains("</", StringComparison.Ordinal) || ad.Description.Contains("&lt;", StringComparison.Ordinal) || ad.Description.Contains("<br", StringComparison.OrdinalIgnoreCase);
        RawAd plain = markup ? ad with { Description = HtmlPage.TextOf(ad.Description) } : ad;
        AdJson.Write(json, reader.Read(plain), markup ? plain : null);
    }

    private sealed record Answers(string Text, int Read, List<Problem> Problems);
}
