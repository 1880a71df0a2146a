namespace Groundwork.Infra.Common;

/// <summary>
/// Who a resource belongs to and who pays for it: one value, passed to every component, valid for both
/// <c>labels</c> and <c>userLabels</c>.
/// </summary>
/// <param name="System">System, e.g. <c>trading-bot</c>.</param>
/// <param name="Environment">Environment, e.g. <c>prod</c>.</param>
/// <param name="Owner">Team that answers for it, e.g. <c>trading-platform</c>.</param>
/// <param name="CostCenter">Cost centre that pays for it, e.g. <c>trading</c>.</param>
public sealed record Labels(string System, string Environment, string Owner, string CostCenter)
{
    const string ValuePattern = "[a-z0-9][a-z0-9_-]{0,62}";
    const string ValueShape = "1 to 63 lower-case letters, digits, '-' and '_'";

    /// <summary>System, e.g. <c>trading-bot</c>.</summary>
    public string System { get; init; } = Check(System, nameof(System));

    /// <summary>Environment, e.g. <c>prod</c>.</summary>
    public string Environment { get; init; } = Check(Environment, nameof(Environment));

    /// <summary>Team that answers for it.</summary>
    public string Owner { get; init; } = Check(Owner, nameof(Owner));

    /// <summary>Cost centre that pays for it.</summary>
    public string CostCenter { get; init; } = Check(CostCenter, nameof(CostCenter));

    /// <summary>
    /// Labels of one resource, a new map each time: <paramref name="component"/> is the part of the system it serves
    /// (<c>database</c>), <paramref name="dataClassification"/> how sensitive the data in it is.
    /// </summary>
    public InputMap<string> For(string component, string dataClassification = "internal") => new()
    {
        ["app"] = System,
        ["component"] = Check(component, nameof(component)),
        ["cost-center"] = CostCenter,
        ["data-classification"] = Require.OneOf(dataClassification, ["public", "internal", "confidential"], nameof(dataClassification)),
        ["env"] = Environment,
        ["managed-by"] = "pulumi",
        ["owner"] = Owner,
    };

    static string Check(string value, string name) => Require.Matches(value, ValuePattern, ValueShape, name);
}
