using Pulumi.Testing;
using Pulumi.Utilities;

namespace Groundwork.TestKit;

/// <summary>Runs a program by the SDK's own testing interface and records every resource with its options.</summary>
public sealed class TestProgram
{
    const string ConfigVariable = "PULUMI_CONFIG";

    TestProgram(Stack stack, IReadOnlyList<RecordedResource> resources)
    {
        Stack = stack;
        Resources = resources;
    }

    /// <summary>The stack, for its outputs.</summary>
    public Stack Stack { get; }

    /// <summary>Everything registered but the stack, ordered by type and name.</summary>
    public IReadOnlyList<RecordedResource> Resources { get; }

    /// <summary>The one resource of a type token and name.</summary>
    public RecordedResource this[string type, string name] =>
        Assert.Single(Resources, resource => resource.Type == type && resource.Name == name);

    /// <summary>The only resource of a type token.</summary>
    public RecordedResource Only(string type) => Assert.Single(OfType(type));

    /// <summary>All resources of a type token, ordered by name.</summary>
    public IEnumerable<RecordedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>Runs what <paramref name="define"/> defines.</summary>
    public static Task<TestProgram> Run(Action define, bool isPreview = false) =>
        Run(options => new DefinedStack(define, options), isPreview, "test", ImmutableDictionary<string, string>.Empty);

    /// <summary>Runs the stack that <paramref name="make"/> makes, under a config of full keys to values (objects as JSON text).</summary>
    public static async Task<TestProgram> Run(
        Func<StackOptions, Stack> make,
        bool isPreview,
        string stackName,
        IReadOnlyDictionary<string, string> config)
    {
        var mocks = new RecordingMocks();
        var recorder = new OptionsRecorder();
        var source = new StackSource(() => make(recorder.Options));

        // The official SDK reads config from the environment, tests included; that is why these tests don't run in parallel.
        Environment.SetEnvironmentVariable(ConfigVariable, System.Text.Json.JsonSerializer.Serialize(config));

        try
        {
            _ = await Deployment.TestWithServiceProviderAsync<Stack>(
                mocks,
                source,
                new TestOptions { IsPreview = isPreview, ProjectName = "trading-bot", StackName = stackName });
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, null);
        }

        return new TestProgram(source.Made!, await Joined(mocks, recorder));
    }

    /// <summary>Runs a stack that must fail: its error, and the types of what was made before it.</summary>
    public static async Task<(Exception Error, IReadOnlyList<string> Made)> RunToFailure(
        Func<StackOptions, Stack> make,
        string stackName,
        IReadOnlyDictionary<string, string> config)
    {
        var recorder = new OptionsRecorder();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Run(
            _ => make(recorder.Options),
            isPreview: true,
            stackName,
            config));

        return (error, recorder.Types);
    }

    static async Task<IReadOnlyList<RecordedResource>> Joined(RecordingMocks mocks, OptionsRecorder recorder)
    {
        var resources = new List<RecordedResource>();

        foreach (var ((type, name), inputs) in mocks.Inputs
            .OrderBy(entry => entry.Key.Type, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Name, StringComparer.Ordinal))
        {
            var options = recorder.Of(type, name);
            var dependsOn = await OutputUtilities.GetValueAsync(options.DependsOn.ToOutput());
            resources.Add(new RecordedResource(
                type, name, inputs, options, [.. dependsOn.IsDefault ? [] : dependsOn.Select(resource => resource.GetResourceName())]));
        }

        return resources;
    }

    sealed class DefinedStack : Stack
    {
        internal DefinedStack(Action define, StackOptions options)
            : base(options) => define();
    }

    sealed class StackSource(Func<Stack> make) : IServiceProvider
    {
        internal Stack? Made { get; private set; }

        public object? GetService(Type serviceType) => Made = make();
    }
}
