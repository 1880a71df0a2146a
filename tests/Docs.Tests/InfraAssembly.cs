using System.Reflection;
using System.Xml.Linq;

namespace Groundwork.Docs.Tests;

/// <summary>An assembly of components: what no cloud owns, or a cloud's.</summary>
sealed class InfraAssembly
{
    readonly Lazy<XDocument> _documentation;

    InfraAssembly(string name)
    {
        Types = Assembly.Load($"Groundwork.Infra.{name}").GetExportedTypes();
        _documentation = new(() => XDocument.Load(Path.ChangeExtension(Assembly.Load($"Groundwork.Infra.{name}").Location, ".xml")));
    }

    public static InfraAssembly Common { get; } = new("Common");

    /// <summary>Assembly of each folder below <c>infra/</c> that holds components.</summary>
    public static IReadOnlyDictionary<string, InfraAssembly> Clouds { get; } =
        Readme.All()
            .Select(static readme => readme.Cloud)
            .Distinct()
            .ToDictionary(static cloud => cloud, static cloud => new InfraAssembly(cloud));

    public IReadOnlyList<Type> Types { get; }

    public IEnumerable<string> Namespaces => Types.Select(static type => type.Namespace!).Distinct();

    public XDocument Documentation => _documentation.Value;
}
