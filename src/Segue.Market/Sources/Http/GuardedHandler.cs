using System.Net;
using System.Net.Sockets;

namespace Segue.Market.Sources.Http;

/// <summary>
/// Makes connections only to addresses that may be reached. The name is looked up here and the connection goes to the very address that was
/// looked at, so a name that changes its address between look and connection gains nothing; each redirect connects anew and is
/// looked at again.
/// </summary>
public static class GuardedHandler
{
    /// <summary>Creates the handler.</summary>
    /// <param name="mayReach">Which addresses may be reached: <see cref="PublicAddress.Is"/> but in tests.</param>
    public static SocketsHttpHandler Create(Func<IPAddress, bool> mayReach) => new()
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = 5,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false, // a proxy would look the name up itself, behind our back
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, token) =>
        {
            IPAddress[] found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, token).ConfigureAwait(false);
            IPAddress[] allowed = [.. found.Where(mayReach)];
            if (allowed.Length == 0)
            {
                throw new ForbiddenAddressException($"{context.DnsEndPoint.Host} leads to {string.Join(", ", found.Select(address => address.ToString()))}, which is not on the open internet");
            }

            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
