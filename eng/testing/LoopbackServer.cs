using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Segue.Testing;

/// <summary>A web server on loopback for one test, which answers as the test says and notes what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, HttpListenerResponse, Task> _answer;
    private readonly Task _loop;

    /// <summary>Starts the server; <paramref name="answer"/> fills in the response, which is then closed.</summary>
    public LoopbackServer(Func<HttpListenerRequest, HttpListenerResponse, Task> answer)
    {
        _answer = answer;
        Start();
        _loop = LoopAsync();
    }

    /// <summary>Gets the address, ending with a slash.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Gets what was asked, as "METHOD /path", in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    // Another process may take a free port between finding and binding it; then the next one is tried.
    private void Start()
    {
        for (int attempt = 0; ; attempt++)
        {
            using Socket probe = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            int port = ((IPEndPoint)probe.LocalEndPoint!).Port; // a bound socket has its end
            probe.Close();
            Url = $"http://127.0.0.1:{port}/";
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Url);
            try
            {
                _listener.Start();
                return;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
            }
        }
    }

    private async Task LoopAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            context.Response.KeepAlive = false; // the listener may shut a kept connection just as the next request comes
            Asked.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
            try
            {
                await _answer(context.Request, context.Response);
                context.Response.Close();
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
            {
                context.Response.Abort(); // the asker hung up
            }
        }
    }
}
