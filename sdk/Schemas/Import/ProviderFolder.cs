namespace Groundwork.Sdk.SchemaImport;

/// <summary>The folder of an imported provider: its schema, and a project that builds against the offline SDK.</summary>
sealed class ProviderFolder
{
    const string Properties = "Provider.props";

    readonly string _sdk;

    ProviderFolder(string path, string sdk) => (Path, _sdk) = (path, sdk);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>
    /// The folder that was asked for; beside the other providers of the repository around <paramref name="current"/> where none was.
    /// </summary>
    public static ProviderFolder Find(string? asked, string assembly, string current)
    {
        var start = asked is null ? current : System.IO.Path.GetFullPath(asked, current);
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var sdk = System.IO.Path.Combine(folder.FullName, "sdk");
            if (File.Exists(System.IO.Path.Combine(sdk, Properties)))
            {
                return new(asked is null ? System.IO.Path.Combine(sdk, assembly) : start, sdk);
            }
        }

        throw new ImportException(
            $"'{start}' is in no repository with an offline SDK (sdk/{Properties}): give a folder within one, such as sdk/{assembly}.");
    }

    /// <summary>Writes the schema, and the project where there is none yet.</summary>
    public void Write(string schema, string assembly)
    {
        _ = Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, "schema.json"), schema);
        var project = System.IO.Path.Combine(Path, assembly + ".csproj");
        if (!File.Exists(project))
        {
            File.WriteAllText(project, Project(assembly));
        }
    }

    string Project(string assembly) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{System.IO.Path.GetRelativePath(Path, System.IO.Path.Combine(_sdk, Properties)).Replace('\\', '/')}" />

          <PropertyGroup>
            <AssemblyName>{assembly}</AssemblyName>
            <RootNamespace>{assembly}</RootNamespace>
          </PropertyGroup>

        </Project>

        """.ReplaceLineEndings("\n");
}
