using Groundwork.Sdk.SchemaImport;

namespace Groundwork.SchemaImport.Tests;

public sealed class BadPackageTests
{
    [Theory]
    [InlineData("{", "'toy.json' is no JSON (")]
    [InlineData(
        "[]",
        "'toy.json' is no package schema: it must be an object of JSON; write it by 'pulumi package get-schema NAME > toy.json'.")]
    [InlineData(
        """{ "name": "toy" }""",
        "'toy.json' is no package schema: it must have a \"name\", and \"resources\", \"functions\" or \"types\"; ")]
    [InlineData("""{ "provider": "toy", "resources": {} }""", "'toy.json' is no package schema: ")]
    [InlineData(
        """{ "name": "toy", "resources": {} }""",
        "The \"version\" of 'toy' must be three numbers, such as 1.2.3, got nothing: write that of the plugin into 'toy.json'.")]
    [InlineData(
        """{ "name": "toy", "version": "two", "resources": {} }""",
        "The \"version\" of 'toy' must be three numbers, such as 1.2.3, got 'two': ")]
    [InlineData("""{ "name": "toy", "version": "1.0.0", "resources": {}, "parameterization": {} }""", "'toy' is a parameterised package, ")]
    public void Rejects_what_is_no_package_schema(string json, string message) => AssertRejected(json, message);

    [Theory]
    [InlineData("#/types/toy:index:Gone")]
    [InlineData("#/resources/toy:index:Gone")]
    [InlineData("pulumi.json#/Gone")]
    [InlineData("Gone")]
    public void Rejects_a_reference_that_leads_nowhere(string reference) => AssertRejected(
        Packages.With($$"""  "resources": { "toy:index:Thing": { "inputProperties": { "a": { "$ref": "{{reference}}" } } } } """),
        $"The $ref '{reference}' of 'toy:index:Thing'.a leads nowhere: ");

    [Theory]
    [InlineData("""{ "toy:a:Thing": [] }""", "'toy:a:Thing' at $.resources.")]
    [InlineData("""{ "Thing": {} }""", "'Thing' is no token: it must be package:module:Name.")]
    [InlineData(
        """{ "toy:a:Thing": { "inputProperties": { "b": { "type": "text" } } } }""",
        "The type of 'toy:a:Thing'.b must be string, ")]
    [InlineData(
        """{ "toy:a:Thing": { "inputProperties": { "b": { "type": "array" } } } }""",
        "The list of 'toy:a:Thing'.b doesn't say its \"items\".")]
    [InlineData("""{ "toy:a:Thing": { "requiredInputs": "b" } }""", "The package schema must have a list at $.resources")]
    [InlineData(
        """{ "toy:a:Thing": { "methods": { "go": "toy:a:Thing/go" } } }""",
        "The method 'go' of Pulumi.Toy.A.Thing leads nowhere: ")]
    [InlineData(
        """{ "toy:a:Thing": {}, "toy:a:thing": {} }""",
        "'toy:a:thing' and 'toy:a:Thing' are both the class Pulumi.Toy.A.Thing in C#: ")]
    [InlineData(
        """{ "toy:a:Thing": { "inputProperties": { "b": { "type": "string" }, "B": { "type": "string" } } } }""",
        "'b' of 'toy:a:Thing' and 'B' are both B in C#: ")]
    [InlineData(
        """{ "toy:a:Thing": { "properties": { "thing": { "type": "string" } } } }""",
        "'thing' of 'toy:a:Thing' and its own class are both Thing in C#: ")]
    public void Rejects_a_resource_that_no_class_can_be_made_of(string resources, string message) =>
        AssertRejected(Packages.With($"\"resources\": {resources}"), message);

    static void AssertRejected(string json, string message)
    {
        var error = Assert.Throws<ImportException>(() => Packages.Import(json));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
