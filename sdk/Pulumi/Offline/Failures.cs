using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>Turns exceptions of a program into diagnostics.</summary>
static class Failures
{
    public static Diagnostic Describe(Exception exception, Resource? resource)
    {
        resource ??= (exception as ResourceException)?.Resource;
        var urn = resource?.Registration.Urn;
        var message = exception switch
        {
            DuplicateUrnException duplicate => duplicate.Describe(),
            RunException or ResourceException => exception.Message,
            _ => $"{exception.GetType().Name}: {exception.Message}",
        };
        if (resource is not null)
        {
            message = $"{resource.GetResourceName()} ({resource.GetResourceType()}): {message}";
        }

        return new(DiagnosticKind.Failure, Severity.Error, message)
        {
            Urn = urn is { IsEmpty: false } ? urn : null,
            Source = SourceOf(exception, resource),
        };
    }

    // Where the exception passed the program's own lines, those; else the line that makes the resource.
    static SourceTrace SourceOf(Exception exception, Resource? resource)
    {
        var thrown = SourceCapture.Of(exception);
        return resource?.Registration.Source is not { } made
            ? thrown
            : new(() => thrown.Frames.Count > 0 ? [.. thrown.Frames, .. made.Frames] : made.Frames);
    }
}
