using System.Reflection;

namespace Groundwork.Sdk.Tests.PublicSurface;

/// <summary>The offline SDK has exactly the official SDK's public members.</summary>
public sealed class PublicSurfaceTests
{
    static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Official = OfficialSurface.Read();

    static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Ours = ReflectedSurface.Of(typeof(Resource).Assembly);

    [Fact]
    public void Lists_all_types_of_the_official_sdk() => Assert.Equal(90, Official.Count);

    [Fact]
    public void Has_the_same_types() => Assert.Equal(Official.Keys.Order(StringComparer.Ordinal), Ours.Keys.Order(StringComparer.Ordinal));

    public static TheoryData<string> Types() => [.. Official.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Has_the_same_members(string type) => Assert.Equal(Official[type], Ours[type]);

    [Fact]
    public void Has_the_namespace_that_generated_classes_import() =>
        Assert.Contains(typeof(Resource).Assembly.GetTypes(), static t => t.Namespace == "Pulumi.Serialization");

    [Fact]
    public void Shows_nothing_of_the_plan_to_programs() =>
        Assert.DoesNotContain(
            typeof(Resource).Assembly
                .GetExportedTypes()
                .SelectMany(
                    static t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .OfType<MethodInfo>(),
            static m => m.ReturnType.Namespace?.StartsWith("Groundwork", StringComparison.Ordinal) ?? false);
}
