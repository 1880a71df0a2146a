namespace Groundwork.Lease;

/// <summary>Where the APIs are; the variables are those that Google's own clients know for their emulators.</summary>
static class Endpoints
{
    /// <summary>Cloud Storage.</summary>
    public static Uri Storage => new(Environment.GetEnvironmentVariable("STORAGE_EMULATOR_HOST") ?? "https://storage.googleapis.com/");

    /// <summary>The host's metadata server.</summary>
    public static Uri Metadata => new($"http://{Environment.GetEnvironmentVariable("GCE_METADATA_HOST") ?? "metadata.google.internal"}/");
}
