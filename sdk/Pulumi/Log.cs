using Groundwork.Plan;

namespace Pulumi;

/// <summary>Messages of the program.</summary>
public static class Log
{
    /// <summary>Logs what only a debugging reader wants to see.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Backend.Log(null, message, resource);

    /// <summary>Logs something good to know.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Backend.Log(Severity.Info, message, resource);

    /// <summary>Logs a warning.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Backend.Log(Severity.Warning, message, resource);

    /// <summary>Logs an error; the run will fail.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.LogError(message, resource);

    /// <summary>Logs an exception as an error; the run will fail.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.ToString(), resource, streamId, ephemeral);
}
