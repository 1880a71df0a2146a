using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Tests.Projects;

public sealed class StackConfigReaderTests
{
    const string Declarations = """
        name: groundwork
        runtime: dotnet
        config:
          groundwork:environment:
            type: string
          groundwork:replicas:
            type: integer
            default: 2
          groundwork:regions:
            type: array
            items: {type: string}
            default: [us-central1]
          groundwork:tradingBot:
            type: object
            default: {}
          groundwork:highAvailability:
            type: boolean
            default: false
          groundwork:token:
            type: string
            secret: true
            default: ""
          gcp:project:
            value: my-project
        """;

    [Fact]
    public void Applies_the_projects_defaults()
    {
        var config = Read("config:\n  groundwork:environment: dev\n");

        Assert.Equal("dev", config.Values["groundwork:environment"]);
        Assert.Equal("2", config.Values["groundwork:replicas"]);
        Assert.Equal("""["us-central1"]""", config.Values["groundwork:regions"]);
        Assert.Equal("{}", config.Values["groundwork:tradingBot"]);
        Assert.Equal("my-project", config.Values["gcp:project"]);
    }

    [Fact]
    public void Locates_values_in_the_file_that_sets_them()
    {
        var config = Read("# first line\nconfig:\n  groundwork:environment: dev\n");

        Assert.Equal("Pulumi.dev.yaml:3", config.Locations["groundwork:environment"]);
        Assert.Equal("Pulumi.yaml:6", config.Locations["groundwork:replicas"]);
    }

    [Fact]
    public void Locates_what_is_in_an_object()
    {
        var config = Read("config:\n  groundwork:environment: dev\n  groundwork:tradingBot:\n    hosts:\n      minHosts: 2\n");

        Assert.Equal("Pulumi.dev.yaml:5", config.Locations["groundwork:tradingBot.hosts.minHosts"]);
    }

    [Theory]
    [InlineData("config:\n  groundwork:environment: [dev\n  groundwork:replicas: 2\n")]
    [InlineData("config:\n  groundwork:environment: {a: dev\n  groundwork:replicas: 2\n")]
    [InlineData("config:\n  groundwork:environment: 'dev\n  groundwork:replicas: 2\n")]
    public void Says_that_what_is_never_closed_is_not_yaml(string yaml) =>
        Assert.Matches(@"^Pulumi\.dev\.yaml:[1-9]\d*: is not valid YAML", Assert.Single(Faults(yaml)));

    [Fact]
    public void Hands_objects_over_as_sorted_json()
    {
        var config = Read("""
            config:
              groundwork:environment: dev
              groundwork:tradingBot:
                tier: db-perf-optimized-N-2
                primary: {hosts: 2, ratio: 0.50, spot: true, note: "007", nothing: ~, hex: 0x10}
            """);

        Assert.Equal(
            """{"primary":{"hex":16,"hosts":2,"note":"007","nothing":null,"ratio":0.5,"spot":true},"tier":"db-perf-optimized-N-2"}""",
            config.Values["groundwork:tradingBot"]);
    }

    [Theory]
    [InlineData("007", "007")]
    [InlineData("1.50", "1.50")]
    [InlineData("True", "True")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "")]
    public void Keeps_the_text_of_scalars_as_written(string yaml, string expected) =>
        Assert.Equal(expected, Read($"config:\n  groundwork:environment: {yaml}\n").Values["groundwork:environment"]);

    [Fact]
    public void Takes_a_bare_key_for_the_projects_own() =>
        Assert.Equal("dev", Read("config:\n  environment: dev\n").Values["groundwork:environment"]);

    [Fact]
    public void Takes_numbers_and_booleans_in_quotes_as_Pulumi_does()
    {
        var config = Read(
            "config:\n  groundwork:environment: dev\n  groundwork:replicas: \"3\"\n  groundwork:highAvailability: \"true\"\n");

        Assert.Equal("3", config.Values["groundwork:replicas"]);
        Assert.Equal("true", config.Values["groundwork:highAvailability"]);
    }

    [Fact]
    public void Never_reads_an_encrypted_value()
    {
        var config = Read(
            "config:\n  groundwork:environment: dev\n  groundwork:tradingBot:\n    key: {secure: AAABciphertext}\n  gcp:credentials:\n"
                + "    secure: AAABother\n");

        Assert.Contains("groundwork:tradingBot", config.SecretKeys);
        Assert.Contains("gcp:credentials", config.SecretKeys);
        Assert.Equal("", config.Values["gcp:credentials"]);
        Assert.DoesNotContain(config.Values.Values, static v => v.Contains("AAAB", StringComparison.Ordinal));
    }

    [Fact]
    public void Treats_a_key_declared_secret_as_secret_even_in_plain_text()
    {
        var config = Read("config:\n  groundwork:environment: dev\n  groundwork:token: hunter2\n");

        Assert.Contains("groundwork:token", config.SecretKeys);
        Assert.Equal("", config.Values["groundwork:token"]);
    }

    [Theory]
    [InlineData("groundwork:replicas: three", "Pulumi.dev.yaml:3: groundwork:replicas must be an integer, got \"three\".")]
    [InlineData("groundwork:replicas: 1.5", "Pulumi.dev.yaml:3: groundwork:replicas must be an integer, got \"1.5\".")]
    [InlineData("groundwork:highAvailability: yes", "Pulumi.dev.yaml:3: groundwork:highAvailability must be true or false, got \"yes\".")]
    [InlineData(
        "groundwork:regions: us-central1",
        "Pulumi.dev.yaml:3: groundwork:regions must be an array of strings, got \"us-central1\".")]
    [InlineData("groundwork:regions: [[a]]", "Pulumi.dev.yaml:3: groundwork:regions must be an array of strings, got a list.")]
    [InlineData("groundwork:tradingBot: 7", "Pulumi.dev.yaml:3: groundwork:tradingBot must be an object, got \"7\".")]
    [InlineData("groundwork:token: [hunter2]", "Pulumi.dev.yaml:3: groundwork:token must be a string.")]
    [InlineData(
        "groundwork:replcas: 3",
        "Pulumi.dev.yaml:3: unknown configuration key groundwork:replcas; Pulumi.yaml declares groundwork:environment, "
            + "groundwork:highAvailability, groundwork:regions, groundwork:replicas, groundwork:token, groundwork:tradingBot. "
            + "Did you mean groundwork:replicas?")]
    [InlineData("a:b:c: 3", "Pulumi.dev.yaml:3: a configuration key must be namespace:name, got \"a:b:c\".")]
    [InlineData("environment: prod", "Pulumi.dev.yaml:3: groundwork:environment is set twice, first at Pulumi.dev.yaml:2: keep one.")]
    public void Rejects_what_the_project_does_not_allow(string entry, string message) =>
        Assert.Equal(message, Assert.Single(Faults($"config:\n  groundwork:environment: dev\n  {entry}\n")));

    [Fact]
    public void Rejects_a_missing_value_without_a_default() =>
        Assert.Equal(
            "Pulumi.dev.yaml:2: groundwork:environment is missing: set it to a string below config "
                + "(Pulumi.yaml:4 declares it without a default).",
            Assert.Single(Faults("# settings\nconfig:\n  groundwork:replicas: 3\n")));

    [Fact]
    public void Rejects_a_misspelt_top_level_key_and_does_not_miss_what_stands_below_it() =>
        Assert.Equal(["Pulumi.dev.yaml:1: unknown key 'confg'. Did you mean config?"], Faults("confg:\n  groundwork:environment: dev\n"));

    [Theory]
    [InlineData("groundwork:enviroment", "groundwork:environment")]
    [InlineData("groundwrok:environment", "groundwork:environment")]
    [InlineData("ground-work:environment", "groundwork:environment")]
    public void Rejects_a_misspelt_key_once(string key, string meant) =>
        Assert.Equal(
            $"Pulumi.dev.yaml:2: unknown configuration key {key}; Pulumi.yaml declares groundwork:environment, "
                + "groundwork:highAvailability, groundwork:regions, groundwork:replicas, groundwork:token, groundwork:tradingBot. "
                + $"Did you mean {meant}?",
            Assert.Single(Faults($"config:\n  {key}: dev\n")));

    [Fact]
    public void Leaves_the_settings_of_providers_alone() =>
        Assert.Equal("x", Read("config:\n  groundwork:environment: dev\n  gcp:project: x\n").Values["gcp:project"]);

    [Fact]
    public void Names_many_missing_keys_in_one_line()
    {
        var faults = new List<ProjectFault>();
        var declarations = string.Concat(Enumerable.Range(1, 4).Select(static i => $"  key{i}:\n    type: string\n"));

        Assert.Null(Resolve("", faults, $"name: shop\nruntime: dotnet\nconfig:\n{declarations}", "shop"));

        Assert.Equal(
            "Pulumi.dev.yaml:1: 4 keys are missing below config, which Pulumi.yaml declares without a default: "
                + "shop:key1, shop:key2, shop:key3, shop:key4.",
            Assert.Single(faults).ToString());
    }

    [Theory]
    [InlineData(
        "config:\n  a: [b\n",
        "Pulumi.dev.yaml:3: is not valid YAML: while parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("- a\n- b\n", "Pulumi.dev.yaml:1: must be a mapping of keys to values.")]
    [InlineData("config:\n  a: 1\n  a: 2\n", "Pulumi.dev.yaml:3: is not valid YAML: duplicate key a.")]
    [InlineData("config: 3\n", "Pulumi.dev.yaml:1: config must be a mapping of keys, got \"3\".")]
    [InlineData("a: 1\n---\nb: 2\n", "Pulumi.dev.yaml:3: must be one YAML document, got several.")]
    public void Rejects_broken_yaml_with_its_line(string yaml, string message) => Assert.Equal(message, Faults(yaml)[0]);

    [Fact]
    public void Refuses_an_alias_bomb()
    {
        var levels = string.Concat(
            Enumerable.Range(1, 12).Select(static i => $"    l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n"));
        var faults = Faults($"config:\n  groundwork:environment: dev\n  groundwork:tradingBot:\n    l0: &l0 [aaaaaaaaaa]\n{levels}");

        Assert.Equal("the value is too deep or too large.", Assert.Single(faults)[^35..]);
    }

    [Fact]
    public void Notes_that_imported_environments_are_not_seen() =>
        Assert.Equal(
            "Pulumi.dev.yaml:1: values from the imported environments are not known offline; keys that only they set are missing here.",
            Assert.Single(Read("environment: [base]\nconfig:\n  groundwork:environment: dev\n").Notes));

    static StackConfig Read(string yaml)
    {
        var faults = new List<ProjectFault>();
        var config = Resolve(yaml, faults);
        Assert.Empty(faults);
        return config!;
    }

    static List<string> Faults(string yaml)
    {
        var faults = new List<ProjectFault>();
        Assert.Null(Resolve(yaml, faults));
        return [.. faults.Select(static f => f.ToString())];
    }

    static StackConfig? Resolve(string yaml, List<ProjectFault> faults, string declarations = Declarations, string name = "groundwork")
    {
        var project = YamlFile.Parse("Pulumi.yaml", declarations, faults)!;
        var file = new ProjectFile
        {
            Repository = new("/project"),
            Root = "/project",
            File = "Pulumi.yaml",
            Name = name,
            StackFolder = "/project",
            Config = System.Collections.Immutable.ImmutableSortedDictionary.ToImmutableSortedDictionary(
                ConfigBlock.Read(project, name, faults),
                static d => d.Key,
                static d => d,
                StringComparer.Ordinal),
        };
        return YamlFile.Parse("Pulumi.dev.yaml", yaml, faults) is { } stack ? StackConfigReader.Resolve(file, "dev", stack, faults) : null;
    }
}
