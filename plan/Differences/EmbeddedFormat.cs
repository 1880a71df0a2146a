namespace Groundwork.Plan.Differences;

/// <summary>The structure that a text has inside.</summary>
public enum EmbeddedFormat
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>An object or array of JSON.</summary>
    Json,

    /// <summary>A map or list of YAML over several lines.</summary>
    Yaml,
}
