namespace Groundwork.Infra.Gcp.Platform;

/// <summary>The Google Cloud project that everything goes into. The number is a setting, so that no component has to look it up.</summary>
/// <param name="Id">Project id, e.g. <c>trading-bot-prod</c>.</param>
/// <param name="Number">Project number, digits only, e.g. <c>123456789012</c>.</param>
public sealed record CloudProject(string Id, string Number)
{
    /// <summary>Project id.</summary>
    public string Id { get; init; } =
        Require.Matches(Id, "[a-z][-a-z0-9]{4,28}[a-z0-9]", "a project id of 6 to 30 lower-case letters, digits and '-'", "Project id");

    /// <summary>Project number.</summary>
    public string Number { get; init; } = Require.Matches(Number, "[1-9][0-9]{5,18}", "a project number, digits only", "Project number");
}
