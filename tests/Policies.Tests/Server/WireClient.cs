using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Groundwork.Policies.Tests.Server;

/// <summary>A gRPC client that can also send what no gRPC client would.</summary>
sealed class WireClient(int port) : IDisposable
{
    readonly HttpClient _http = new()
    {
        BaseAddress = new($"http://127.0.0.1:{port}"),
        Timeout = Patience.Longest,
    };

    public async Task<T> CallAsync<T>(string rpc, IMessage request, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var (status, message, body) = await SendAsync(rpc, Frame(request.ToByteArray()));
        Assert.True(status == 0, $"{rpc} ended with {status}: {message}");
        return parser.ParseFrom(body.AsSpan(5));
    }

    public async Task<(int Status, string Message, byte[] Body)> SendAsync(string rpc, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/pulumirpc.Analyzer/{rpc}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.MediaType);
        // A call that fails before its answer begins has its status in the only headers there are.
        var trailers = response.TrailingHeaders.Contains("grpc-status") ? response.TrailingHeaders : response.Headers;
        var status = trailers.GetValues("grpc-status").Single();
        var message = trailers.TryGetValues("grpc-message", out var texts) ? texts.Single() : "";
        return (int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), message, content);
    }

    public static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame.AsSpan(5));
        return frame;
    }

    public void Dispose() => _http.Dispose();
}
