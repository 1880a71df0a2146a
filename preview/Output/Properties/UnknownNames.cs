using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output.Properties;

/// <summary>How values that aren't known are written: as in a snapshot.</summary>
/// <param name="urns">The resources of the stack.</param>
/// <param name="redactor">What takes secrets out of texts, before they are cut to size.</param>
sealed class UnknownNames(IEnumerable<Urn> urns, Redactor redactor)
{
    readonly ResourceNames _names = new([.. urns]);

    /// <summary>What a resource is called.</summary>
    public string Of(Urn urn) => _names.Shortest(urn);

    /// <summary>
    /// How an unknown is made, e.g. <c>trading-db.connectionName</c> or <c>"postgres://${trading-db.privateIpAddress}:5432"</c>;
    /// empty where nothing is known of it.
    /// </summary>
    public string Of(UnknownExpression expression) => expression switch
    {
        UnknownOrigin { Urn.IsEmpty: true, Path.Segments.IsEmpty: true } => "",
        UnknownTemplate template => Quoted.Short(redactor.Clean(ExpressionWriter.WriteTemplate(template, _names))),
        _ => ExpressionWriter.Write(expression, _names),
    };
}
