using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Another stack, to read its outputs. Offline, all of them are unknown.</summary>
public class StackReference : CustomResource
{
    readonly Input<string> _stack;

    /// <summary>Refers to a stack.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The stack referred to.</param>
    /// <param name="options">How it is managed.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = NameOf(name, args) },
            WithId(options, NameOf(name, args))) =>
        _stack = NameOf(name, args);

    /// <summary>The name of the stack referred to.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Its outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Which of its outputs are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output; null where the stack has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) => Read(name, required: false);

    /// <summary>One output; where the stack has none of that name, awaiting it is a <see cref="KeyNotFoundException"/>.</summary>
    public Output<object> RequireOutput(Input<string> name) => Read(name, required: true)!;

    /// <summary>One output with whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await Read(name, required: false).GetDataAsync().ConfigureAwait(false);
        return !data.Meta.IsKnown ? new()
            : data.Meta.IsSecret ? new() { SecretValue = data.Value }
            : new() { Value = data.Value };
    }

    /// <summary>One output's value; a secret is an <see cref="InvalidOperationException"/>.</summary>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(Read(name, required: false), name);

    /// <summary>
    /// One output's value; a secret is an <see cref="InvalidOperationException"/>, none a <see cref="KeyNotFoundException"/>.
    /// </summary>
    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(Read(name, required: true), name)!;

    static Input<string> NameOf(string name, StackReferenceArgs? args) => args?.Name is { } given ? given : name;

    static async Task<object?> PlainAsync(Output<object?> output, Input<string> name)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return !data.Meta.IsSecret ? data.Value : throw new InvalidOperationException(
            $"Cannot call '{nameof(GetValueAsync)}' if the referenced stack output "
                + $"'{(await name.AsOutput().GetDataAsync().ConfigureAwait(false)).Value}' is a secret. "
                + $"Use '{nameof(GetOutput)}' or '{nameof(RequireOutput)}' instead.");
    }

    static CustomResourceOptions WithId(CustomResourceOptions? options, Input<string> id) =>
        CustomResourceOptions.Merge(options, new() { Id = id });

    Output<object?> Read(Input<string> name, bool required) => new(ReadAsync(name, required));

    async Task<OutputData<object?>> ReadAsync(Input<string> name, bool required)
    {
        var key = await name.AsOutput().GetDataAsync().ConfigureAwait(false);
        var outputs = await Outputs.GetDataAsync().ConfigureAwait(false);
        var secrets = await SecretOutputNames.GetDataAsync().ConfigureAwait(false);
        if (!key.Meta.IsKnown)
        {
            return new(null, key.Meta.Applied().With(outputs.Meta.Resources));
        }

        object? value = null;
        if (outputs.Meta.IsKnown && !(outputs.Value?.TryGetValue(key.Value, out value) ?? false) && required)
        {
            var stack = await _stack.AsOutput().GetDataAsync().ConfigureAwait(false);
            throw new KeyNotFoundException($"Required output '{key.Value}' does not exist on stack '{stack.Value}'.");
        }

        var secret = secrets.Meta.IsKnown
            ? secrets.Value.IsDefault
                ? throw new NullReferenceException("The stack reference has no secretOutputNames.")
                : secrets.Value.Contains(key.Value)
            : outputs.Meta.IsSecret;
        var meta = outputs.Meta.IsKnown ? outputs.Meta : outputs.Meta.Element(key.Value);
        return new(value, secret ? meta.AsSecret() : OutputMetaWithoutSecret(meta));
    }

    // A plain output beside secret ones was never secret itself.
    static OutputMeta OutputMetaWithoutSecret(OutputMeta meta) => !meta.IsSecret ? meta
        : meta.IsKnown ? OutputMeta.Known(false, false, meta.Resources)
        : OutputMeta.NotKnown(false, false, meta.Resources, () => meta.Unknown);
}
