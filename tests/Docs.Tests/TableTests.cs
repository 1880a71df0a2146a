using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pulumi;

namespace Groundwork.Docs.Tests;

/// <summary>
/// The tables of args and outputs in the READMEs are what the code says.
/// <c>GROUNDWORK_UPDATE=1 dotnet test tests/Docs.Tests</c> writes them.
/// </summary>
public sealed partial class TableTests
{
    [Fact]
    public void Are_up_to_date()
    {
        foreach (var readme in Readme.All())
        {
            var expected = readme.WithTables(component => Table(InfraAssembly.Clouds[readme.Cloud], component));
            if (Environment.GetEnvironmentVariable("GROUNDWORK_UPDATE") == "1" && expected != readme.Text)
            {
                readme.Write(expected);
            }
            else
            {
                Assert.Equal(expected, readme.Text);
            }
        }
    }

    [Fact]
    public void Stand_for_every_component()
    {
        var shown = Readme.All().SelectMany(static r => r.TableTypes.Select(type => (r.Cloud, type))).ToHashSet();

        var missing = InfraAssembly.Clouds
            .SelectMany(static cloud => cloud.Value.Types
                .Where(static t => t.IsSubclassOf(typeof(ComponentResource)))
                .Select(t => (cloud.Key, t.Name)))
            .Where(component => !shown.Contains(component));

        Assert.Empty(missing);
    }

    static string Table(InfraAssembly infra, string component)
    {
        var type = infra.Types.Single(t => t.Name == component);
        var args = infra.Types.Single(t => t.Name == component + "Args");
        var text = new StringBuilder("\n| argument | type | meaning |\n|---|---|---|\n");
        foreach (var property in args.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null
                ? ""
                : " **Required.**";
            _ = text.Append($"| `{property.Name}` | `{NameOf(property.PropertyType)}` | {Summary(infra, property)}{required} |\n");
        }

        _ = text.Append("\n| output | type | meaning |\n|---|---|---|\n");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            _ = text.Append($"| `{property.Name}` | `{NameOf(property.PropertyType)}` | {Summary(infra, property)} |\n");
        }

        return text.Append('\n').ToString();
    }

    static string Summary(InfraAssembly infra, PropertyInfo property)
    {
        var member = infra.Documentation
            .Descendants("member")
            .FirstOrDefault(m => (string?)m.Attribute("name") == $"P:{property.DeclaringType!.FullName}.{property.Name}");
        Assert.True(member is not null, $"{property.DeclaringType!.Name}.{property.Name} has no documentation.");
        var words = member.Element("summary")!.Nodes().Select(static n => n switch
        {
            XElement { Name.LocalName: "see" } e =>
                $"`{((string?)e.Attribute("cref") ?? (string?)e.Attribute("langword"))!.Split('.')[^1]}`",
            XElement e => $"`{e.Value}`",
            _ => n.ToString(),
        });
        return Spaces().Replace(string.Concat(words), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return NameOf(inner) + "?";
        }

        var name = type.Name switch
        {
            "String" => "string",
            "Int32" => "int",
            "Double" => "double",
            "Boolean" => "bool",
            var other => other.Split('`')[0],
        };
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
