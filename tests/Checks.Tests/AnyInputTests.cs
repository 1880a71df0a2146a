using System.Reflection;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Checks.Tests;

public sealed class AnyInputTests
{
    static readonly SchemaCatalog Schemas = SchemaCatalog.FromFiles(
        new[] { "gcp.json", "kubernetes.json" }.Select(static f => Assembly.GetExecutingAssembly().GetManifestResourceStream(f)!));

    [Fact]
    public void An_unknown_value_never_adds_a_fault()
    {
        ForAll(static (inputs, check, random) =>
        {
            var before = check(inputs).Select(Rule);

            var after = check((MapValue)random.WithUnknown(inputs)).Select(Rule);

            Assert.All(after, fault => Assert.Contains(fault, before));
        });
    }

    [Fact]
    public void A_secret_has_as_many_faults_as_the_same_value_in_the_open()
    {
        ForAll(static (inputs, check, _) =>
        {
            var hidden = new MapValue(inputs.Select(static e => KeyValuePair.Create(e.Key, (PropertyValue)new SecretValue(e.Value))));

            Assert.Equal(check(inputs).Length, check(hidden).Length);
        });
    }

    [Fact]
    public void Every_fault_has_a_path_and_a_sentence()
    {
        var faults = 0;
        ForAll((inputs, check, _) =>
        {
            faults += check(inputs).Length;
            Assert.All(check(inputs), static fault => Assert.EndsWith(fault[^1] == '?' ? "?" : ".", fault, StringComparison.Ordinal));
        });

        Assert.True(faults > 1000, $"Only {faults} faults: the inputs are too good to test with.");
    }

    // Of several inputs that exclude each other, a fault names those given: fewer are once one is unknown.
    static string Rule(string fault) =>
        fault.StartsWith("Only one of", StringComparison.Ordinal) ? fault[..fault.IndexOf(", got", StringComparison.Ordinal)] : fault;

    static void ForAll(Action<MapValue, Func<MapValue, string[]>, RandomInputs> property)
    {
        var types = Schemas.ResourceTypes.ToArray();
        for (var seed = 0; seed < 5 * types.Length; seed++)
        {
            var type = types[seed % types.Length];
            var random = new RandomInputs(seed);
            property(
                random.Next(Schemas.Find(type)!.Inputs),
                inputs => [.. SchemaChecker.Check(Thing.Resource(inputs, "thing", type), Schemas)
                    .Where(static d => d.Severity == Severity.Error)
                    .Select(static d => d.Message)],
                random);
        }
    }
}
