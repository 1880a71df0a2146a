using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of a program's resources. Its output properties are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    Output<IDictionary<string, object?>>? _outputs;

    /// <summary>Registers the stack.</summary>
    /// <param name="options">Functions that change every resource.</param>
    public Stack(StackOptions? options = null)
        : base(Groundwork.Plan.Urn.StackType, $"{Deployment.Required.Project}-{Deployment.Required.StackName}", Convert(options)) =>
        Deployment.Required.Stack = this;

    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options) => _outputs = Output.Create(RunAsync(program));

    internal Output<IDictionary<string, object?>> Outputs => _outputs ??= new(CollectOutputs(), OutputMeta.Plain);

    Dictionary<string, object?> CollectOutputs()
    {
        var properties = ResourceClass.Of(GetType()).DeclaredBelow(typeof(Stack));
        if (properties.Where(static p => !p.IsOutput).Select(static p => p.Name).ToList() is { Count: > 0 } wrong)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var property in properties)
        {
            if (property.Get(this) is { } value)
            {
                outputs[property.Name] = value;
            }
            else
            {
                missing.Add(property.Name);
            }
        }

        return missing.Count == 0 ? outputs : throw RunException.OutputsHaveNoValue(missing);
    }

    static ComponentResourceOptions Convert(StackOptions? options)
    {
        var converted = new ComponentResourceOptions();
        if (options is not null)
        {
            converted.ResourceTransformations = [.. options.ResourceTransformations];
            converted.ResourceTransforms = [.. options.ResourceTransforms];
        }

        return converted;
    }

    // Not awaited on the way: what the program registers belongs to this stack from its first line on.
    static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        await program().ConfigureAwait(false) ?? new Dictionary<string, object?>(StringComparer.Ordinal);
}
