using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Groundwork.Docs.Tests;

/// <summary>Every C# example in a README compiles, as the body of a stack.</summary>
public sealed class ExampleTests
{
    static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => !p.EndsWith("Docs.Tests.dll", StringComparison.Ordinal))
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    // What an example may use without saying where it comes from: the parts of the stack that stand above it.
    const string Surroundings = """
        readonly GoogleContext cloud = null!;
        readonly ProjectServices services = null!;
        readonly PrivateNetwork network = null!;
        readonly EncryptionKeys keys = null!;
        readonly SecretStore secrets = null!;
        readonly ServiceIdentity bot = null!;
        readonly Labels labels = null!;
        readonly Naming naming = null!;
        readonly RegionPair regions = null!;
        readonly AlertChannels channels = null!;
        readonly FunctionRuntime runtime = null!;
        readonly BackupVault vault = null!;
        readonly PostgresDatabase database = null!;
        readonly ServiceFleet primaryFleet = null!;
        readonly ServiceFleet standbyFleet = null!;
        readonly ServiceIdentity verifier = null!;
        readonly ServiceIdentity copier = null!;
        readonly (GoogleContext Cloud, PrivateNetwork Network, ServiceIdentity Identity) args = default;
        const string name = "example";
        """;

    public static TheoryData<string, int, string> Examples() =>
        [.. Readme.All().SelectMany(static r => r.Examples.Select((code, i) => (r.Name, i + 1, code)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Compiles(string readme, int number, string code)
    {
        var compilation = CSharpCompilation.Create(
            $"Example{number}",
            [CSharpSyntaxTree.ParseText(
                Program(readme.Split('/')[1], code),
                new(LanguageVersion.Preview),
                cancellationToken: TestContext.Current.CancellationToken)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var errors = compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static d => d.Severity == DiagnosticSeverity.Error);

        Assert.True(!errors.Any(), $"{readme}, example {number}:\n{string.Join('\n', errors)}");
    }

    static string Program(string cloud, string code)
    {
        var lines = code.Split('\n');
        var usings = lines.Where(static l => l.StartsWith("using ", StringComparison.Ordinal)
            && l.EndsWith(';')
            && !l.Contains('(', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        // Not Except: it would take lines that occur twice for one.
        var body = lines.Where(line => !usings.Contains(line));
        var namespaces = InfraAssembly.Common.Namespaces.Concat(InfraAssembly.Clouds[cloud].Namespaces)
            .Select(static name => $"using {name};");

        return $$"""
            using System; using System.Collections.Generic; using System.Linq; using Pulumi;
            {{string.Join('\n', namespaces)}}
            {{string.Join('\n', usings)}}
            sealed class ExampleStack : Stack
            {
                {{Surroundings}}

                public ExampleStack()
                {
            {{string.Join('\n', body)}}
                }
            }
            """;
    }
}
