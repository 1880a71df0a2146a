using System.Globalization;
using System.Text.Json;

namespace Groundwork.Functions.Hosting;

/// <summary>A request whose caller is known: its body and the time it was scheduled for.</summary>
sealed class FunctionRequest(byte[] body, string caller, string? scheduleTimeHeader, DateTimeOffset now)
{
    static readonly TimeSpan OldestSchedule = TimeSpan.FromHours(2);
    static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Mail address of the identity that called.</summary>
    public string Caller { get; } = caller;

    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, StrictJson.Options)
                ?? throw new RequestException(400, "The body must be a JSON object, got null.");
        }
        catch (JsonException error)
        {
            throw new RequestException(
                400,
                $"The body does not fit at '{error.Path ?? "$"}', line {(error.LineNumber ?? 0) + 1}: "
                    + "see the function's README for its form.");
        }
    }

    /// <summary>When this call was due. A time long past is refused: work for it was done or reported missing then.</summary>
    public DateTimeOffset ScheduledFor(DateTimeOffset? fromBody)
    {
        var time = fromBody ?? FromHeader()
            ?? throw new RequestException(
                400,
                "The schedule time is missing: send the header X-CloudScheduler-ScheduleTime, or 'scheduledFor' in the body.");
        if (time < now - OldestSchedule)
            throw new RequestException(
                400,
                $"The schedule time {Text.Utc(time)} is over {OldestSchedule.TotalHours:0} hours old; ask for a new run instead.");

        if (time > now + ClockSkew)
            throw new RequestException(400, $"The schedule time {Text.Utc(time)} is in the future; it is {Text.Utc(now)}.");

        // Schedulers fire some milliseconds late or early; runs are told apart by the second.
        return new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    DateTimeOffset? FromHeader()
    {
        if (string.IsNullOrEmpty(scheduleTimeHeader))
            return null;

        return DateTimeOffset.TryParse(scheduleTimeHeader, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new RequestException(400, "The header X-CloudScheduler-ScheduleTime must be a time such as 2026-11-21T03:00:00Z.");
    }
}
