using System.Collections.Immutable;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using Pulumi;
using Pulumi.Offline;
using Pulumi.Toy.Database;
using Pulumi.Toy.Database.Inputs;
using Toy = Pulumi.Toy;

namespace Groundwork.SchemaImport.Tests;

public sealed class ToyProviderTests
{
    static TableArgs Args => new() { Engine = Engine.Columns, Columns = { new ColumnArgs { Name = "id", Kind = Kind.Number } } };

    [Fact]
    public async Task Renders_enumerations_unions_and_nested_types()
    {
        var args = Args;
        args.Ratio = Ratio.Half;
        args.Limit = "many";
        args.Backup = new WeeklyArgs { Day = "Sunday" };
        args.Hints = ["fast"];
        var table = await Rendered("t", () => _ = new Table("t", args));

        Assert.Equal("column-store", table["engine"].ToString());
        Assert.Equal(new NumberValue(1), table["size"]);
        Assert.Equal(new NumberValue(0.5), table["ratio"]);
        Assert.Equal("v1", table["apiVersion"].ToString());
        Assert.Equal("a \"table\"", table["comment"].ToString());
        Assert.Equal("Sunday", ((MapValue)table["backup"])["day"].ToString());
        var column = (MapValue)((ListValue)table["columns"]).Items[0];
        Assert.Equal(("id", "number"), (column["name"].ToString(), column["kind"].ToString()));
        Assert.Single(((ListValue)table["hints"]).Items);
    }

    [Fact]
    public async Task Masks_secrets()
    {
        var args = Args;
        args.Password = "hunter2";
        args.Keys = new InputMap<string> { ["a"] = "hunter2" };
        args.Rights = """{ "a": "hunter2" }""";
        args.Limit = 7;
        var table = await Rendered("t", () => _ = new Table("t", args));

        Assert.All(["password", "keys", "rights", "limit"], key => Assert.IsType<SecretValue>(table[key]));
    }

    [Fact]
    public async Task Reports_what_is_required()
    {
        var result = await Run(static () => _ = new Table("t", new() { Engine = Engine.Nine }));
        var column = await Run(static () => _ = new Table("t", new() { Engine = Engine.Nine, Columns = { new ColumnArgs() } }));

        Assert.Contains(
            result.Diagnostics,
            static d => d.Severity == Severity.Error && d.Message.Contains("columns", StringComparison.Ordinal));
        Assert.Contains(
            column.Diagnostics,
            static d => d.Severity == Severity.Error && d.Message.Contains("ColumnArgs.Name is required", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_functions_and_methods_as_unknowns_of_their_own()
    {
        var table = await Rendered("b", static () =>
        {
            var first = new Table("a", Args);
            var found = GetTable.Invoke(new() { Name = "x", Size = Size.Large, Filters = { new FilterArgs { Key = "k" } } });
            var args = Args;
            args.Comment = found.Apply(static f => f.First!.Key);
            args.Password = first.Connect(new() { User = "me" });
            args.Arn = first.Describe().Apply(static d => d.Text);
            args.Space = CountTables.Invoke().Apply(static n => $"{n}");
            first.Flush();
            _ = new Table("b", args);
        });

        Assert.Equal("[\"toy:db/getTable:getTable\"]", Origin(table["comment"]));
        Assert.Equal("connect", Origin(Assert.IsType<SecretValue>(table["password"]).Inner!));
        Assert.Equal("describe", Origin(table["arn"]));
        Assert.Equal("[\"toy:db/countTables:countTables\"]", Origin(table["namespace"]));
    }

    [Fact]
    public async Task Says_why_a_function_can_not_answer_at_once_and_a_remote_component_not_be_made()
    {
        var function = await Run(static () => _ = GetTable.InvokeAsync(new() { Name = "x", Filters = { new Filter { Key = "k" } } })
            .GetAwaiter()
            .GetResult());
        var component = await Run(static () => _ = new Cluster("c", new() { Size = 3 }));

        Assert.Contains("asks the cloud", Assert.Single(function.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("is a remote component", Assert.Single(component.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_change_that_replaces()
    {
        var before = await Stack(static () => _ = new Table("t", Args));
        var engine = await Stack(static () => _ = new Table("t", Changed(static a => a.Engine = Engine.Nine)));
        var comment = await Stack(static () => _ = new Table("t", Changed(static a => a.Comment = "other")));
        var keyed = await Stack(static () => _ = new Table("t", Changed(static a => a.Key = new ColumnArgs { Name = "id" })));
        var renamed = await Stack(static () => _ = new Table("t", Changed(static a => a.Key = new ColumnArgs { Name = "other" })));

        Assert.Equal(Operation.Replace, Change(before, engine));
        Assert.Equal(Operation.Update, Change(before, comment));
        Assert.Equal(Operation.Replace, Change(keyed, renamed));
    }

    [Fact]
    public async Task Passes_a_resource_and_reads_settings()
    {
        string? endpoint = null;
        int? retries = null;
        var table = await Rendered("t", () =>
        {
            (endpoint, retries) = (Toy.Config.Endpoint, Toy.Config.Retries);
            var args = Args;
            args.Place = new Toy.Place("p");
            _ = new Table("t", args, new() { Provider = new Toy.Provider("own", new() { Token = "hunter2", Retries = 3 }) });
        });

        Assert.Equal("https://toy.example", endpoint);
        Assert.Null(retries);
        Assert.IsType<ResourceReferenceValue>(table["place"]);
    }

    static Operation Change(RenderedStack before, RenderedStack after)
    {
        var catalog = SchemaCatalog.FromFiles([Encoding.UTF8.GetBytes(Packages.ToySchema)]);
        return StackDifference.Compute(Baseline.Of(before), after, catalog).Resources.Single(static r => r.Urn.Name == "t").Operation;
    }

    static TableArgs Changed(Action<TableArgs> change)
    {
        var args = Args;
        change(args);
        return args;
    }

    static string Origin(PropertyValue value) => Assert.Single(Assert.IsType<UnknownValue>(value).Expression.Origins).Path.ToString();

    static async Task<MapValue> Rendered(string name, Action program) =>
        (await Stack(program)).Resources.Single(r => r.Name == name).Inputs;

    static async Task<RenderedStack> Stack(Action program)
    {
        var result = await Run(program);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        return result.Stack!;
    }

    static Task<RenderResult> Run(Action program) => OfflineEngine.RenderAsync(
        new RenderRequest
        {
            Project = "shop",
            Stack = "dev",
            RootDirectory = AppContext.BaseDirectory,
            Config = ImmutableDictionary<string, string>.Empty,
        },
        () => Deployment.RunAsync(program),
        TestContext.Current.CancellationToken);
}
