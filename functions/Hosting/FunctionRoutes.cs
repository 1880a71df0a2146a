using System.Text.Json;

namespace Groundwork.Functions.Hosting;

/// <summary>Turns operations into endpoints: who calls, what they send, and what they are told when it goes wrong.</summary>
static class FunctionRoutes
{
    public static void MapFunction(this WebApplication app, IFunction function, CallerCheck callers, Platform platform)
    {
        var operations = function.Operations.ToDictionary(operation => operation.Path, StringComparer.Ordinal);
        app.Run(context => HandleAsync(context, operations, callers, platform));
    }

    static async Task HandleAsync(HttpContext context, Dictionary<string, Operation> operations, CallerCheck callers, Platform platform)
    {
        var path = context.Request.Path.Value is { Length: > 0 } given ? given : "/";
        try
        {
            if (path == "/health" && HttpMethods.IsGet(context.Request.Method))
            {
                await AnswerAsync(context, 200, new { status = "ok" });
                return;
            }

            var operation = Find(context, operations, path);
            var caller = await callers.AcceptAsync(context.Request.Headers.Authorization, operation.Callers, context.RequestAborted);
            var body = await ReadBodyAsync(context);
            var request =
                new FunctionRequest(body, caller, context.Request.Headers["X-CloudScheduler-ScheduleTime"], platform.Clock.GetUtcNow());
            await AnswerAsync(context, 200, await operation.Handle(request) ?? new { status = "ok" });
        }
        catch (RequestException error)
        {
            platform.Log.Warning(error.Message, ("path", path.Length > 100 ? path[..100] : path), ("status", error.Status));
            await AnswerAsync(context, error.Status, new { error = error.Message });
        }
        catch (BadHttpRequestException error)
        {
            var status = error.StatusCode == 413 ? 413 : 400;
            var message = status == 413 ? $"The body is over {FunctionHost.MaxBodyBytes / 1024} KiB." : "The request is malformed.";
            platform.Log.Warning(message, ("status", status));
            await AnswerAsync(context, status, new { error = message });
        }
        catch (RetryLaterException error)
        {
            platform.Log.Warning(error.Message, ("path", path), ("status", 503));
            await AnswerAsync(context, 503, new { error = error.Message });
        }
        catch (Exception error)
        {
            // Only the kind and place of an unexpected error: its text may hold anything.
            var message = error is Google.GoogleException ? error.Message : error.GetType().Name;
            platform.Log.Error($"The step failed: {message}", ("path", path), ("status", 500), ("stack", FirstFrame(error)));
            await AnswerAsync(context, 500, new { error = "The step failed; the log says where. It will be tried again." });
        }
    }

    static Operation Find(HttpContext context, Dictionary<string, Operation> operations, string path)
    {
        if (!operations.TryGetValue(path, out var operation))
            throw new RequestException(
                404,
                $"There is no such operation; this function has {string.Join(", ", operations.Keys.Order(StringComparer.Ordinal))}.");

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "POST";
            throw new RequestException(405, "The method must be POST.");
        }

        return operation;
    }

    static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentType is not { } type || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new RequestException(415, "The body must be application/json.");

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    static async Task AnswerAsync(HttpContext context, int status, object body)
    {
        if (context.Response.HasStarted)
            return;

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, StrictJson.Options));
    }

    static string FirstFrame(Exception error) =>
        error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Groundwork", StringComparison.Ordinal))?.Trim() ?? "";
}
