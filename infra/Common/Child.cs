namespace Groundwork.Infra.Common;

/// <summary>Options of the resources inside a component.</summary>
public static class Child
{
    /// <summary>
    /// A child of <paramref name="parent"/> that is made after everything in <paramref name="after"/>: its API
    /// (<c>services.Api(…)</c>), the grants of its key (<c>key.Grants</c>) and the like.
    /// </summary>
    public static CustomResourceOptions Of(Resource parent, params IEnumerable<Resource>[] after) => new()
    {
        Parent = parent,
        DependsOn = after.SelectMany(resources => resources).Distinct().ToList(),
    };

    /// <summary>The same for something that holds data: Pulumi itself refuses to delete or replace it.</summary>
    public static CustomResourceOptions Stateful(Resource parent, params IEnumerable<Resource>[] after)
    {
        var options = Of(parent, after);
        options.Protect = true;

        return options;
    }
}
