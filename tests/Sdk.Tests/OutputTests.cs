using Groundwork.Plan;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 1.</summary>
public sealed class OutputTests
{
    static Output<string> Unknown { get; } = OutputUtilities.CreateUnknown("hidden");

    [Fact]
    public async Task Is_known_and_plain_when_created()
    {
        var output = Output.Create(Task.FromResult("a"));

        Assert.True(await OutputUtilities.GetIsKnownAsync(output));
        Assert.False(await Output.IsSecretAsync(output));
        Assert.Empty(await OutputUtilities.GetDependenciesAsync(output));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(output));
    }

    [Fact]
    public void Refuses_to_be_made_of_null()
    {
        Assert.Throws<ArgumentNullException>(() => Output.Create((Task<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Output.CreateSecret((Output<string>)null!));
    }

    [Fact]
    public async Task Keeps_what_it_was_made_of_when_made_secret()
    {
        var secret = Output.CreateSecret(Unknown);

        Assert.True(await Output.IsSecretAsync(secret));
        Assert.False(await OutputUtilities.GetIsKnownAsync(secret));
    }

    [Fact]
    public async Task Is_unsecret_in_a_copy()
    {
        var secret = Output.CreateSecret("a");

        var plain = Output.Unsecret(secret);

        Assert.False(await Output.IsSecretAsync(plain));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(plain));
    }

    [Fact]
    public async Task Fails_the_run_even_when_nobody_reads_it()
    {
        var result = await Rendering.Run(() => _ = Output.Create(Task.FromException<string>(new InvalidOperationException("no luck"))));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("InvalidOperationException: no luck", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Is_waited_for_even_when_nobody_reads_it()
    {
        var done = false;

        _ = await Rendering.Run(() => _ = Output.Create(Later.Of(0).ContinueWith(_ => done = true, TaskScheduler.Default)));

        Assert.True(done);
    }

    [Fact]
    public async Task Calls_no_function_while_unknown()
    {
        var called = false;

        var applied = Output.CreateSecret(Unknown).Apply(v =>
        {
            called = true;
            return 5;
        });

        Assert.Equal(0, await OutputUtilities.GetValueAsync(applied));
        Assert.False(await OutputUtilities.GetIsKnownAsync(applied));
        Assert.True(await Output.IsSecretAsync(applied));
        Assert.False(called);
    }

    [Fact]
    public async Task Takes_on_what_the_function_returns()
    {
        var secret = Output.Create("a").Apply(static v => Output.CreateSecret(v + "b"));
        var unknown = Output.CreateSecret("a").Apply(static _ => Unknown);
        var awaited = Output.Create("a").Apply(static v => Task.FromResult(v.Length));
        var input = Output.Create("a").Apply(static v => (Input<string>)$"{v}c");

        Assert.Equal(("ab", true), (await OutputUtilities.GetValueAsync(secret), await Output.IsSecretAsync(secret)));
        Assert.Equal((false, true), (await OutputUtilities.GetIsKnownAsync(unknown), await Output.IsSecretAsync(unknown)));
        Assert.Equal(1, await OutputUtilities.GetValueAsync(awaited));
        Assert.Equal("ac", await OutputUtilities.GetValueAsync(input));
    }

    [Fact]
    public async Task Is_a_known_default_where_the_function_returns_null()
    {
        var output = Output.CreateSecret("a").Apply(static _ => (Output<string>?)null);

        Assert.True(await OutputUtilities.GetIsKnownAsync(output));
        Assert.True(await Output.IsSecretAsync(output));
        Assert.Null(await OutputUtilities.GetValueAsync(output));
    }

    [Fact]
    public async Task Has_no_value_of_an_action()
    {
        Output<ValueTuple> output = Output.Create("a").Apply(static _ => Task.CompletedTask);

        Assert.Equal(default, await OutputUtilities.GetValueAsync(output));
    }

    [Fact]
    public async Task Keeps_what_the_function_throws()
    {
        var output = Output.Create("a").Apply(static string (_) => throw new FormatException("bad"));

        Assert.Equal("bad", (await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(output))).Message);
    }

    [Fact]
    public async Task May_make_resources_in_a_function()
    {
        var stack = await Rendering.Stack(() => Output.Create("inner").Apply(static name => new Bucket(name)));

        Assert.Equal($"{Rendering.Prefix}{Bucket.Token}::inner", stack.Named("inner").Urn.Value);
    }

    [Fact]
    public async Task Combines_all_values_and_flags()
    {
        var known = Output.All<string>((Input<string>)"a", (Input<string>)Output.CreateSecret("b"));
        var unknown = Output.All(Output.Create("a"), Unknown);

        Assert.Equal(["a", "b"], await OutputUtilities.GetValueAsync(known));
        Assert.True(await Output.IsSecretAsync(known));
        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
    }

    [Fact]
    public async Task Combines_resources()
    {
        IEnumerable<string> names = [];

        _ = await new Mocking().Run(() =>
        {
            var (one, two) = (new Bucket("one"), new Bucket("two"));
            _ = Output.Create(OutputUtilities.GetDependenciesAsync(Output.Tuple(one.Id, two.Id)).ContinueWith(
                task => names = [.. task.Result.Select(static r => r.GetResourceName()).Order(StringComparer.Ordinal)],
                TaskScheduler.Default));
        });

        Assert.Equal(["one", "two"], names);
    }

    [Fact]
    public async Task Refuses_a_null_among_all()
    {
        await Assert.ThrowsAsync<NullReferenceException>(() => OutputUtilities.GetValueAsync(Output.All((Input<string>[])["a", null!])));
        Assert.Throws<ArgumentNullException>(() => Output.All(Output.Create("a"), null!));
    }

    [Fact]
    public async Task Puts_values_into_a_tuple()
    {
        var eight = Output.Tuple<int, string, bool, double, int, string, bool, double>(1, "2", true, 4, 5, "6", false, Output.Create(8.0));

        Assert.Equal((1, "2", true, 4.0, 5, "6", false, 8.0), await OutputUtilities.GetValueAsync(eight));
    }

    [Fact]
    public async Task Formats_as_the_invariant_culture_does()
    {
        Input<string>? nothing = null;

        var text = Output.Format(
            $"{{{Output.Create(1.5)}}}|{"x",3}|{Output.Create(255):X4}|{nothing}|{Output.Create(true)}|{Output.Create((string)null!)}|");

        Assert.Equal("{1.5}|  x|00FF||True||", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Formats_a_secret_as_a_secret()
    {
        Assert.True(await Output.IsSecretAsync(Output.Format($"a{Output.CreateSecret("b")}")));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"a{Unknown}")));
    }

    [Fact]
    public async Task Has_no_text_of_its_own()
    {
        var text = Output.CreateSecret("hunter2").ToString();

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        var result = await Rendering.Run(() => _ = Output.Create("a").ToString());
        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics).Severity);
    }

    [Fact]
    public async Task Is_resolved_once()
    {
        var deferred = new DeferredOutput<string>();

        deferred.Resolve(Output.CreateSecret("later"));

        Assert.Equal("later", await OutputUtilities.GetValueAsync(deferred.Output));
        Assert.True(await Output.IsSecretAsync(deferred.Output));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("again")));
    }

    [Fact]
    public async Task Never_calls_the_factory_of_an_unknown()
    {
        var unknown = OutputUtilities.CreateUnknown<string>(static () => throw new InvalidOperationException());

        Assert.Null(await OutputUtilities.GetValueAsync(unknown));
        Assert.Null(await OutputUtilities.GetValueAsync(Unknown));
    }

    [Fact]
    public async Task Reads_parts_of_lists_and_unions()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));
        var union = Output.Create(Union<string, int>.FromT1(7));

        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(1)));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(Output.Create(1))));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(list.Length()));
        Assert.True(await OutputUtilities.GetValueAsync(union.IsT1()));
        Assert.Equal(7, await OutputUtilities.GetValueAsync(union.AsT1()));
        Assert.Equal(7, await OutputUtilities.GetValueAsync(union.Value()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(union.AsT0()));
    }
}
