using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests;

/// <summary>Random stacks that use every kind of value and option, with texts that are hard on any format.</summary>
sealed class RandomStack(Random random)
{
    static readonly string[] Hard =
    [
        "", " ", "a", "yes", "No", "null", "~", "true", "1", "-1", "1.5", "1e5", ".5", "0x1F", "0o17", "1_000", "12:30:45", "2024-01-01",
        "2024-01-01T00:00:00Z",
        "key: value", "a: ", "a:", ": a", "a #b", "#b", "a#b", "!secret", "!!str x", "&a", "*a", "- a", "-", "--- a", "---", "...", "? a",
        "| a", "> a", "%TAG", "@a", "`a`",
        " leading", "trailing ", "a  b", "\t", "a\tb", "\n", "a\n", "a\nb", "a\n\nb\n", "a\n\n", "\na", " a\nb", "a\n b\n", "a \nb",
        "a\n\tb", "a\r\nb", "\r", "a\u0085b", "a\u2028b",
        "\0", "\u0001\u001b[31m", "\u007f", "\u00a0", "\ufeffa", "a\u200bb", "a\u202eb", "\uffff", "é", "日本語", "😀", "\U000e0041", "${a.b}",
        "$", "$$", "{}", "[]", "{a: b}", "[a, b]",
        "'", "\"", "\\", "a'b", "a\"b", "a\\nb", "<<", "=", "urn:pulumi:dev::p::t::n", "$config", "apply(a.id)", "a.b", "a/b", "a[0]",
        "a}b", "a)b", "a::b",
        "{\"displayName\":\"Operations\",\"gridLayout\":{\"columns\":2,\"rows\":[],\"x\":{}},\"more\":[1,2.50,null,true]}",
        "{ \"displayName\": \"Operations\", \"gridLayout\": { \"columns\": 2, \"rows\": [ ], \"x\": { } }, \"more\": [ 1, 2 ] }",
        "{\"displayName\" :\"Operations\",\"gridLayout\":{\"columns\":2,\"rows\":[],\"x\":{}},\"more\":[1,2.50,null,true]}",
        "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
        "[\"unclosed aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    Urn[] _urns = [];

    public static Arbitrary<RenderedStack> Arbitrary { get; } = Gen.Choose(0, int.MaxValue)
        .Select(static seed => new RandomStack(new(seed)).Next())
        .ToArbitrary();

    public static Arbitrary<string> Texts { get; } = Gen.Choose(0, int.MaxValue)
        .Select(static seed => new RandomStack(new(seed)).Text())
        .ToArbitrary();

    public RenderedStack Next()
    {
        var (project, stack) = (Text(), Text());
        var root = Urn.Create("dev", "p", default, Urn.StackType, "p-dev");
        _urns =
        [
            root,
            .. Enumerable.Range(0, random.Next(6))
                .Select(_ => Urn.Create("dev", "p", default, Pick("a:b:C", "a:b:D", "x/y:z", "odd type"), Text())),
        ];
        _urns = [.. _urns.Distinct()];
        return new(project, stack, _urns.Skip(random.Next(4) == 0 ? 1 : 0).Select(u => Resource(u, root)));
    }

    ResourceState Resource(Urn urn, Urn root)
    {
        var inputs = Map(3);
        var properties = ImmutableSortedDictionary.Create<string, Sequence<Urn>>(StringComparer.Ordinal);
        if (random.Next(4) > 0)
        {
            properties = properties.AddRange(
                inputs.Select(e => KeyValuePair.Create(e.Key, random.Next(4) == 0 ? Urns() : ValueOrigins.ResourcesOf(e.Value))));
        }

        return new()
        {
            Urn = urn,
            Custom = random.Next(3) > 0,
            External = Rarely(),
            Parent = urn == root || Rarely() ? null : random.Next(3) > 0 ? root : AnyUrn(),
            Provider = Rarely() ? AnyUrn() : null,
            Id = Rarely() ? Text() : null,
            Inputs = inputs,
            Outputs = Rarely() ? Map(2) : MapValue.Empty,
            PropertyDependencies = properties,
            Dependencies = random.Next(3) switch
            {
                0 => Urns(),
                _ => new([.. properties.Values.SelectMany(static s => s.Items).Concat(Urns()).Distinct().Order()]),
            },
            Options = random.Next(2) == 0 ? ResourceOptions.None : Options(),
        };
    }

    ResourceOptions Options() => new()
    {
        Protect = Rarely(),
        RetainOnDelete = Rarely(),
        DeleteBeforeReplace = random.Next(3) switch { 0 => true, 1 => false, _ => null },
        IgnoreChanges = Names(),
        ReplaceOnChanges = Names(),
        HideDiffs = Names(),
        AdditionalSecretOutputs = Names(),
        Aliases = Urns(),
        CreateTimeout = Rarely() ? TimeSpan.FromSeconds(random.Next(100000)) : null,
        UpdateTimeout = Rarely() ? TimeSpan.FromTicks(random.NextInt64(1L << 50)) : null,
        DeleteTimeout = Rarely() ? TimeSpan.FromDays(random.Next(100)) : null,
        DeletedWith = Rarely() ? AnyUrn() : null,
        ReplaceWith = Urns(),
        ReplacementTrigger = Rarely() ? Value(2) : null,
        ImportId = Rarely() ? Text() : null,
        Version = Rarely() ? "1.2.3" : null,
        PluginDownloadUrl = Rarely() ? Text() : null,
    };

    public PropertyValue Value(int depth) => random.Next(depth > 0 ? 16 : 9) switch
    {
        0 => NullValue.Instance,
        1 => BoolValue.Of(random.Next(2) == 0),
        2 => new NumberValue(Number()),
        3 or 4 or 5 => new TextValue(Text()),
        6 => new UnknownValue(Expression(1)),
        7 => new AssetValue(Pick(AssetKind.Text, AssetKind.File, AssetKind.Remote), Text(), Rarely() ? "" : "0123abcd"),
        8 => new ArchiveValue(Pick(AssetKind.File, AssetKind.Remote), Text(), Rarely() ? "" : Text(), MapValue.Empty),
        9 or 10 => new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        11 or 12 => Map(depth - 1),
        13 => new SecretValue(Rarely() ? null : Value(depth - 1), random.Next(3) > 0),
        14 => new ResourceReferenceValue(
            AnyUrn(),
            random.Next(3) switch { 0 => null, 1 => Value(0), _ => new UnknownValue(new UnknownOrigin(AnyUrn(), PropertyPath.Of("id"))) }),
        _ => new ArchiveValue(AssetKind.Assets, "", "ff", Map(depth - 1)),
    };

    MapValue Map(int depth) =>
        new(Enumerable.Range(0, random.Next(4)).Select(_ => Text()).Distinct().Select(k => KeyValuePair.Create(k, Value(depth))));

    UnknownExpression Expression(int depth) => random.Next(depth > 0 ? 4 : 2) switch
    {
        0 or 1 => Origin(),
        2 => new UnknownApply([.. Enumerable.Range(0, random.Next(3)).Select(_ => Origin())]),
        _ => Template(depth - 1),
    };

    UnknownTemplate Template(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        for (var i = random.Next(4); i > 0; i--)
        {
            if (Text() is { Length: > 0 } literal && (parts.Count == 0 || parts[^1].Hole is not null))
            {
                parts.Add(TemplatePart.Text(literal));
            }

            parts.Add(TemplatePart.Of(Expression(depth)));
        }

        return new(parts.ToImmutable());
    }

    UnknownOrigin Origin()
    {
        var path = PropertyPath.Root;
        for (var i = random.Next(3); i > 0; i--)
        {
            path = random.Next(3) switch { 0 => path.Index(random.Next(20)), 1 => path.Key(Text()), _ => path.Key("plainKey_1") };
        }

        return new(Rarely() ? default : AnyUrn(), path);
    }

    Sequence<Urn> Urns() =>
        random.Next(3) > 0 ? [] : new([.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyUrn()).Distinct().Order()]);

    Sequence<string> Names() => random.Next(3) > 0 ? [] : new([.. Enumerable.Range(0, random.Next(3)).Select(_ => Text())]);

    Urn AnyUrn() =>
        random.Next(8) == 0 || _urns.Length == 0 ? Urn.Parse("urn:pulumi:other::p::a:b:C::elsewhere") : _urns[random.Next(_urns.Length)];

    double Number() => random.Next(6) switch
    {
        0 => random.Next(100),
        1 => random.NextDouble(),
        2 => Pick(
            0, -0.0, 1e15, 1e-7, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 7776000),
        3 => BitConverter.Int64BitsToDouble(random.NextInt64()),
        _ => -random.NextInt64(1L << 53),
    };

    public string Text() => random.Next(6) switch
    {
        0 => new([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(1, 0xd7ff))]),
        1 => new([.. Enumerable.Range(0, random.Next(12)).Select(_ => Pick('a', ' ', '\n', ':', '#', '$', '"', '\\', '-', '\t'))]),
        2 => string.Concat(Pick(Hard), Pick(Hard)),
        3 when Rarely() => string.Concat(Enumerable.Repeat(Pick(Hard), random.Next(800))),
        _ => Pick(Hard),
    };

    bool Rarely() => random.Next(6) == 0;

    T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
