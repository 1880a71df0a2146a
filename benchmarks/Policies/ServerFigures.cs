using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;

namespace Groundwork.Policies.Benchmarks;

/// <summary>Figures of the server, as a process of its own.</summary>
static class ServerFigures
{
    const int StackBytes = 20 * 1000 * 1000;

    // As it is built, not the copy beside the benchmark, of which parts are not precompiled.
    static readonly string Server = Path.Combine(
        AppContext.BaseDirectory.Replace("Policies.Benchmarks", "Policies", StringComparison.Ordinal),
        "Groundwork.Policies.dll");

    public static async Task MeasureAsync(RenderedStack stack)
    {
        var ready = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = Start(out _);
            ready.Add(watch.Elapsed.TotalMilliseconds);
            process.Kill();
        }

        Figures.Print("server ready, from the start of the process", "300 ms", ready);

        var message = Request(stack);
        using var server = Start(out var port);
        try
        {
            await MeasureStackAsync(server, port, message);
        }
        finally
        {
            server.Kill();
        }
    }

    static async Task MeasureStackAsync(Process server, int port, byte[] message)
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var (times, processor) = (new List<double>(), new List<double>());
        for (var i = 0; i < 7; i++)
        {
            server.Refresh();
            var (before, watch) = (server.TotalProcessorTime, Stopwatch.StartNew());
            await CallAsync(http, message);
            times.Add(watch.Elapsed.TotalMilliseconds);
            server.Refresh();
            processor.Add((server.TotalProcessorTime - before).TotalMilliseconds);
            if (i == 0)
            {
                Figures.Print("AnalyzeStack of 20 MB, the first after the start", "1000 ms", [times[0]]);
                Figures.Print("  processor time of that", "1000 ms", [processor[0]]);
            }
        }

        Figures.Print("AnalyzeStack of 20 MB", "1000 ms", times);
        Figures.Print("  processor time of that", "1000 ms", processor);
    }

    static Process Start(out int port)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Server])
        {
            RedirectStandardOutput = true,
        })!;
        port = int.Parse(process.StandardOutput.ReadLine()!, NumberStyles.None, CultureInfo.InvariantCulture);
        return process;
    }

    /// <summary>20 MB of resources: the stack's own, again and again, with more properties of the kind they have.</summary>
    static byte[] Request(RenderedStack stack)
    {
        var more = new MapValue(Enumerable.Range(0, 12).Select(static i => KeyValuePair.Create(
            $"annotation{i}",
            (PropertyValue)new ListValue([$"text of some length, number {i}", (double)i, true]))));
        var bytesEach = stack.Resources.Average(r => MessageOf(r).CalculateSize());
        var request = new AnalyzeStackRequest();
        request.Resources.AddRange(Stacks.Repeat(stack, (int)(StackBytes / bytesEach)).Resources.Select(MessageOf));
        var bytes = request.ToByteArray();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"AnalyzeStack has {request.Resources.Count} resources and {bytes.Length} bytes"));
        AnalyzerResource MessageOf(ResourceState resource) => Message(resource with { Inputs = resource.Inputs.With("metadata", more) });

        return [0, (byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    static AnalyzerResource Message(ResourceState resource)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn.Value,
            Properties = StructWriter.Write(resource.Inputs),
            Parent = resource.Parent?.Value ?? "",
            Provider = resource.Custom ? new() { Type = "pulumi:providers:gcp", Name = "default" } : null,
        };
        foreach (var (input, urns) in resource.PropertyDependencies)
        {
            var dependencies = new AnalyzerPropertyDependencies();
            dependencies.Urns.AddRange(urns.Select(static u => u.Value));
            message.PropertyDependencies.Add(input, dependencies);
        }

        return message;
    }

    static async Task CallAsync(HttpClient http, byte[] message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pulumirpc.Analyzer/AnalyzeStack")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(message),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var response = await http.SendAsync(request);
        _ = await response.Content.ReadAsByteArrayAsync();
        if (response.TrailingHeaders.GetValues("grpc-status").Single() != "0")
        {
            throw new InvalidOperationException("AnalyzeStack failed.");
        }
    }
}
