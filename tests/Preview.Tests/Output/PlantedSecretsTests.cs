using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Graph;
using Groundwork.Preview.Reports;
using Groundwork.Preview.Tests.Audit;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Tests.Output;

/// <summary>Two hundred secrets, hidden wherever a secret can get to.</summary>
public sealed class PlantedSecretsTests
{
    const int Count = 200;

    static readonly string[] Secrets = [.. Enumerable.Range(0, Count)
        .Select(static i => string.Create(CultureInfo.InvariantCulture, $"pl4nted-{i * 7919 % 100003:x5}-\"s3cret\"\n<&{i:d3}>"))];

    static readonly Urn Root = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");

    static readonly RenderedStack Old = Stack(0);

    static readonly RenderedStack New = Stack(1);

    [Theory]
    [InlineData("text")]
    [InlineData("diff")]
    [InlineData("json")]
    [InlineData("digest")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    public void Are_in_no_format(string format)
    {
        var report = ChangedSample.Compare(Old, New) with
        {
            Policies = new PolicyCheck(ExemptionFile.Empty, new(2026, 11, 20)).Evaluate(New, StackEnvironment.Prod),
            Diagnostics =
            [
                .. Enumerable.Range(0, Count).Select(static i => new Diagnostic(
                    DiagnosticKind.Schema,
                    Severity.Error,
                    $"The value {Secrets[i]} is wrong.")
                {
                    Urn = Of(i, Secrets[i]),
                    Path = PropertyPath.Of(Secrets[i]),
                }),
                new(DiagnosticKind.Program, Severity.Info, $"printed {Secrets[0]}"),
            ],
        };

        var text = Formats.Write(format, new([report]), Redactor.Of([Old, New]));

        AssertClean(text);
    }

    [Fact]
    public void Are_in_no_picture()
    {
        var graph = StackGraph.Of(ChangedSample.Compare(Old, New).Resources, static _ => true);

        AssertClean(new MermaidGraph(Redactor.Of([Old, New])).Write(graph));
        AssertClean(new DotGraph(Redactor.Of([Old, New])).Write(graph));
    }

    [Fact]
    public void Are_in_no_audit() =>
        AssertClean(AuditSample.Json(AuditSample.Audit(ChangedSample.Compare(Old, New)), Redactor.Of([Old, New])));

    [Fact]
    public void Are_in_no_page()
    {
        using var stream = new MemoryStream();
        Preview.Output.Html.HtmlReport.Write(AuditSample.Audit(ChangedSample.Compare(Old, New)), Redactor.Of([Old, New]), stream);

        AssertClean(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    static void AssertClean(string text)
    {
        Assert.NotEqual("", text);
        foreach (var secret in Secrets)
        {
            // The part that no escaping changes.
            Assert.DoesNotContain(secret[..13], text, StringComparison.Ordinal);
        }
    }

    static RenderedStack Stack(int version) => new("shop", "dev",
    [
        new()
        {
            Urn = Root,
            Custom = false,
            Outputs = Sample.Map(("secret", new SecretValue(Secrets[0])), ("text", $"of {Secrets[1]} {version}")),
        },
        .. Enumerable.Range(0, Count).Select(i => new ResourceState
        {
            // In the name of every third resource; everywhere in the properties.
            Urn = Of(i, i % 3 == 0 ? $"name-{Secrets[i]}" : $"name-{i}-{(i % 5 == 0 ? version : 0)}"),
            Custom = true,
            Parent = Root,
            Inputs = Sample.Map(
                ("unchanged", new SecretValue(Secrets[i])),
                ("changed", new SecretValue(version == 0 ? Secrets[i] : Secrets[(i + 1) % Count])),
                ("revealed", version == 0 ? new SecretValue(Secrets[i]) : Secrets[i]),
                ("hidden", version == 0 ? Secrets[i] : new SecretValue(Secrets[i])),
                ("nested", Sample.Map(("list", new ListValue([new SecretValue(Secrets[i]), $"plain {Secrets[i]} {version}"])))),
                ("json", $"{{\"key\": {System.Text.Json.JsonSerializer.Serialize(Secrets[i])}, \"version\": {version}}}"),
                (Secrets[i], version),
                ("template", new UnknownValue(new UnknownTemplate(
                [
                    TemplatePart.Text(Secrets[i]),
                    TemplatePart.Of(new UnknownOrigin(Root, PropertyPath.Of("urn"))),
                ])))),
        }),
    ]);

    static Urn Of(int i, string name) => Urn.Create("dev", "shop", Root, $"gcp:compute/address:Address", $"{name}-{i}");
}
