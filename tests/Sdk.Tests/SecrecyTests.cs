using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Tests;

/// <summary>The flags secret and tainted.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public async Task Reports_a_secret_made_plain_in_an_input_and_masks_it_still()
    {
        var result = await Rendering.Run(static () => _ = new Bucket("b", new()
        {
            Name = Output.Unsecret(Output.CreateSecret("hunter2")).Apply(static p => p + "!"),
        }));

        var value = Assert.IsType<SecretValue>(result.Stack!.Input("b", "name"));
        Assert.False(value.IsDeclared);
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal(
            (DiagnosticKind.Secrecy, Severity.Warning, "name", "b"),
            (warning.Kind, warning.Severity, warning.Path.ToString(), warning.Urn!.Value.Name));
        Assert.Equal(
            "The 'name' of b (test:storage/bucket:Bucket) was secret and is no longer: "
                + "Output.Unsecret took the mark off, so Pulumi will store and show it in plain text.",
            warning.Message);
        Assert.EndsWith("SecrecyTests.cs", warning.Source!.Innermost!.File, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Reports_a_secret_made_plain_in_a_stack_output()
    {
        var result = await Rendering.Run(static () => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>
        {
            ["p"] = Output.Unsecret(Output.CreateSecret("hunter2")),
        }));

        Assert.StartsWith(
            "The output 'p' of shop-dev (pulumi:pulumi:Stack) was secret",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
        Assert.Equal("{p: [secret]}", result.Stack!.Outputs.ToString());
    }

    [Fact]
    public async Task Echoes_secrets_as_secrets()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var a = new Bucket("a", new() { Password = Output.CreateSecret("p"), Labels = { ["k"] = Output.CreateSecret("v") } });
            _ = new Bucket("b", new() { Name = a.Password!, Labels = a.Labels! });
        });

        Assert.True(Assert.IsType<SecretValue>(stack.Input("b", "name")).IsDeclared);
        Assert.IsType<SecretValue>(stack.Input("b", "labels"));
    }

    [Fact]
    public async Task Keeps_additional_secret_outputs_secret()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var a = new Bucket("a", new() { Name = "n" }, new() { AdditionalSecretOutputs = { "name", "password" } });
            _ = new Bucket("b", new() { Name = a.Name, Password = a.Password! });
        });

        Assert.Equal("n", Assert.IsType<SecretValue>(stack.Input("b", "name")).Inner!.ToString());
        Assert.IsType<UnknownValue>(Assert.IsType<SecretValue>(stack.Input("b", "password")).Inner);
    }

    [Fact]
    public async Task Keeps_secrets_out_of_json_with_unknown_places()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var a = new Bucket("a");
            _ = new Bucket("b", new()
            {
                Name = Output.JsonSerialize(Output.Create(new { password = Output.CreateSecret("hunter2"), host = a.Name })),
                Settings = new() { ["password"] = Output.CreateSecret((object)"hunter2"), ["host"] = a.Name.Apply(static n => (object)n) },
            });
            _ = new Bucket("c", new() { Name = Output.JsonSerialize(Output.CreateSecret(new { password = "hunter2", host = a.Name })) });
        });

        Assert.Equal("{\"password\":\"[secret]\",\"host\":\"", Literal(stack.Input("b", "name")));
        Assert.EndsWith(
            "\"password\": [secret] }",
            Assert.IsType<UnknownTemplate>(Hidden(stack.Input("b", "settings"))).Parts[^1].Literal,
            StringComparison.Ordinal);
        Assert.IsType<UnknownApply>(Hidden(stack.Input("c", "name")));

        static UnknownExpression Hidden(PropertyValue value) =>
            Assert.IsType<UnknownValue>(Assert.IsType<SecretValue>(value).Inner).Expression;

        static string? Literal(PropertyValue value) => Assert.IsType<UnknownTemplate>(Hidden(value)).Parts[0].Literal;
    }

    [Fact]
    public async Task Keeps_secrets_out_of_templates()
    {
        var stack = await Rendering.Stack(static () =>
            _ = new Bucket("b", new() { Name = Output.Format($"{Output.CreateSecret("hunter2")}@{new Bucket("a").Name}") }));

        var secret = Assert.IsType<SecretValue>(stack.Input("b", "name"));
        var template = Assert.IsType<UnknownTemplate>(Assert.IsType<UnknownValue>(secret.Inner).Expression);
        Assert.Equal("[secret]@", template.Parts[0].Literal);
    }
}
