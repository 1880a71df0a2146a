namespace Groundwork.Infra.Gcp.Platform;

/// <summary>What a caller decides about <see cref="ProjectServices"/>.</summary>
public sealed class ProjectServicesArgs : ResourceArgs
{
    const string ApiPattern = @"[a-z][a-z0-9-]*\.googleapis\.com";

    /// <summary>Project whose APIs are enabled.</summary>
    public required CloudProject Project { get; init; }

    /// <summary>APIs in use, from <see cref="GoogleApi"/>; at least one.</summary>
    public required IReadOnlyList<string> Apis
    {
        get;
        init => field = Checked(value, nameof(Apis));
    }

    /// <summary>APIs whose service agent is made beforehand, because something is granted to it. Default: none.</summary>
    public IReadOnlyList<string> Agents
    {
        get;
        init => field = Checked(value, nameof(Agents));
    } = [];

    static List<string> Checked(IReadOnlyList<string> apis, string name)
    {
        foreach (var api in apis)
            _ = Require.Matches(api, ApiPattern, "an API such as compute.googleapis.com", name);

        var twice = apis.GroupBy(api => api, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);

        return twice is null
            ? [.. apis.Order(StringComparer.Ordinal)]
            : throw new ArgumentException($"{name} must name each API once, got {twice.Key} {twice.Count()} times.");
    }
}
