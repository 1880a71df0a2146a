using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Google;

/// <summary>Enqueues steps as HTTP tasks with an identity token. A task's name makes it unique.</summary>
sealed class CloudTasks(GoogleClient google, Uri endpoint, CommonSettings settings) : IStepQueue
{
    public async Task EnqueueAsync(StepTask task)
    {
        var target = task.Url ?? settings.Url;
        var body = JsonSerializer.SerializeToUtf8Bytes(task.Body, StrictJson.Options);
        var request = new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["name"] = $"{settings.Queue}/tasks/{task.Name}",
                ["scheduleTime"] = Text.Utc(task.At),
                ["dispatchDeadline"] = "300s",
                ["httpRequest"] = new JsonObject
                {
                    ["url"] = new Uri(target, task.Path).ToString(),
                    ["httpMethod"] = "POST",
                    ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                    ["body"] = Convert.ToBase64String(body),
                    ["oidcToken"] = new JsonObject
                    {
                        ["serviceAccountEmail"] = settings.TaskCaller,
                        ["audience"] = target.ToString().TrimEnd('/'),
                    },
                },
            },
        };
        try
        {
            _ = await google.PostAsync(new Uri(endpoint, $"v2/{settings.Queue}/tasks"), request, repeatable: true);
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.Conflict)
        {
            // The name is taken: the same step is queued already, or was.
            return;
        }
    }
}
