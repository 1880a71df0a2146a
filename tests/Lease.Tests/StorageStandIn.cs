using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Groundwork.Lease.Tests;

/// <summary>
/// Cloud Storage's JSON API for one object, and the metadata server's token, on loopback below a path that no other ever has;
/// it can fail as told.
/// </summary>
sealed class StorageStandIn : IDisposable
{
    readonly string _path = Guid.NewGuid().ToString("N");
    readonly HttpListener _listener;
    readonly int _port;
    readonly Lock _gate = new();
    long _nextGeneration = 1_700_000_000_000_001;
    JsonObject? _object;

    public StorageStandIn()
    {
        (_listener, _port) = Listen();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>What happens to a request before (status code) or after (cut off) it is done; null: it is answered.</summary>
    public Func<string, Fault?> Faults { get; set; } = _ => null;

    /// <summary>Every request to the store: who asked, how, and the status of the answer.</summary>
    public ConcurrentQueue<(string Host, string Method, int Status)> Requests { get; } = [];

    public long Generation => long.Parse(Field("generation"), CultureInfo.InvariantCulture);

    public string Owner
    {
        get
        {
            lock (_gate)
            {
                return (string?)_object?["metadata"]?["owner"] ?? "";
            }
        }
    }

    public bool Released
    {
        get
        {
            lock (_gate)
            {
                return (string?)_object?["metadata"]?["released"] == "true";
            }
        }
    }

    public bool IsThere
    {
        get
        {
            lock (_gate)
            {
                return _object is not null;
            }
        }
    }

    /// <summary>The address at which a host finds it.</summary>
    public Uri UrlOf(string host) => new($"http://127.0.0.1:{_port}/{_path}/{host}/");

    /// <summary>How many requests of a kind a host has made.</summary>
    public int Count(string host, string method) => Requests.Count(request => request.Host == host && request.Method == method);

    public void Dispose() => _listener.Close();

    // A port that was free may be another's by the time it is taken.
    (HttpListener Listener, int Port) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            int port;
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                port = ((IPEndPoint)probe.LocalEndpoint).Port;
            }

            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/{_path}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                listener.Close();
            }
        }
    }

    string Field(string name)
    {
        lock (_gate)
        {
            return (string?)_object?[name] ?? "0";
        }
    }

    async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    void Answer(HttpListenerContext context)
    {
        var request = context.Request;
        if (request.Url!.AbsolutePath.Contains("/computeMetadata/", StringComparison.Ordinal))
        {
            Write(
                context,
                request.Headers["Metadata-Flavor"] == "Google" ? 200 : 403,
                """{"access_token":"stand-in","expires_in":3600,"token_type":"Bearer"}""");
            return;
        }

        var body = new StreamReader(request.InputStream).ReadToEnd();
        var fault = Faults(request.HttpMethod);
        int status;
        string answer;
        if (fault?.Status is { } failing)
        {
            (status, answer) = (failing, """{"error":{}}""");
        }
        else if (request.Headers["Authorization"] != "Bearer stand-in")
        {
            (status, answer) = (401, """{"error":{}}""");
        }
        else
        {
            lock (_gate)
            {
                (status, answer) = Apply(request, body);
            }
        }

        Requests.Enqueue((request.Url.Segments[2].TrimEnd('/'), request.HttpMethod, status));
        if (fault is { Status: null })
        {
            context.Response.Abort();
            return;
        }

        Write(context, status, answer);
    }

    (int Status, string Body) Apply(HttpListenerRequest request, string body)
    {
        var query = request.QueryString;
        if (request.HttpMethod != "POST" && _object is null)
        {
            return (404, """{"error":{}}""");
        }

        if ((query["ifGenerationMatch"] is { } generation && generation != ((string?)_object?["generation"] ?? "0"))
            || (query["ifMetagenerationMatch"] is { } metageneration && metageneration != (string?)_object?["metageneration"]))
        {
            return (412, """{"error":{}}""");
        }

        if (request.HttpMethod == "POST")
        {
            _object = (JsonObject)JsonNode.Parse(FirstPart(body))!;
            _object["generation"] = (_nextGeneration++).ToString(CultureInfo.InvariantCulture);
            _object["metageneration"] = "1";
        }
        else if (request.HttpMethod == "PATCH")
        {
            foreach (var (key, value) in (JsonObject)JsonNode.Parse(body)!["metadata"]!)
            {
                _object!["metadata"]![key] = value!.DeepClone();
            }

            _object!["metageneration"] = (int.Parse((string)_object["metageneration"]!, CultureInfo.InvariantCulture) + 1)
                .ToString(CultureInfo.InvariantCulture);
        }

        return (200, _object!.ToJsonString());
    }

    static string FirstPart(string multipart)
    {
        var start = multipart.IndexOf('{', StringComparison.Ordinal);
        return multipart[start..multipart.IndexOf("\r\n--", start, StringComparison.Ordinal)];
    }

    static void Write(HttpListenerContext context, int status, string body)
    {
        try
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The client went away; that is its business.
        }
    }

    /// <summary>A failure: a status code instead of doing it, or (null) doing it without an answer.</summary>
    public sealed record Fault(int? Status);
}
