using System.Net;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Reaches the stand-in without a socket, and does to each call what the faults say.</summary>
sealed class StandInNetwork(StandInGoogle google) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var call = new Call(
            request.Method.Method, request.RequestUri.AbsolutePath, query.AllKeys.ToDictionary(key => key!, key => query[key]!),
            request.Headers.Range?.ToString(), body);
        var answer = await CarryAsync(google, call, cancellationToken);
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body) };
    }

    public static async Task<Answer> CarryAsync(StandInGoogle google, Call call, CancellationToken cancel)
    {
        switch (google.Faults(call))
        {
            case Fault.Fail:
                return Answer.Error(503, "UNAVAILABLE");
            case Fault.LoseAnswer:
                _ = google.Handle(call);
                throw new HttpRequestException("The connection was closed.");
            case Fault.Twice:
                _ = google.Handle(call);
                return google.Handle(call);
            case Fault.Hang:
                google.Clock.Pass(TestClock.Deadline);
                await new TaskCompletionSource().Task.WaitAsync(cancel);
                goto default;
            case Fault.Slow:
                google.Clock.Pass(TestClock.Deadline * 0.9);
                goto default;
            default:
                return google.Handle(call);
        }
    }
}
