using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Reads plan values back into the types of output properties.</summary>
static class Converter
{
    static readonly ConcurrentDictionary<Type, TypeReader> Readers = new();

    /// <summary>A value of type <typeparamref name="T"/>; its default where there is none, or where it is of another type.</summary>
    public static T To<T>(PropertyValue? value) => Convert(value, typeof(T)) is T converted ? converted : default!;

    public static object? Convert(PropertyValue? value, Type type)
    {
        value = value is SecretValue secret ? secret.Inner : value;
        return value is null or NullValue or UnknownValue ? null : Reader(type).Read(value);
    }

    /// <summary>Refuses a type that no value can be read into.</summary>
    public static void Check(Type type, string property)
    {
        if (!Reader(type).IsSupported)
        {
            throw new InvalidOperationException(
                $"{property} has the unsupported type {type.FullName}: an output is a string, bool, int, double, object, ImmutableArray, "
                    + "ImmutableDictionary<string, …>, Union, JsonElement, enum, [OutputType] class, asset, archive or resource.");
        }
    }

    static TypeReader Reader(Type type) => Readers.TryGetValue(type, out var reader) ? reader : Readers.GetOrAdd(type, Make);

    static TypeReader Make(Type type)
    {
        if (type == typeof(string))
        {
            return new(static v => (v as TextValue)?.Value ?? Mismatch(v, "string"));
        }

        if (type == typeof(bool))
        {
            return new(static v => v is BoolValue b ? b.Value : Mismatch(v, "boolean"));
        }

        if (type == typeof(double))
        {
            return new(static v => v is NumberValue n ? n.Value : Mismatch(v, "number"));
        }

        if (type == typeof(int))
        {
            return new(static v => v is NumberValue n ? (int)n.Value : Mismatch(v, "number"));
        }

        if (type == typeof(object))
        {
            return new(Raw);
        }

        if (type == typeof(JsonElement))
        {
            return new(static v => JsonSerializer.SerializeToElement(Raw(v)));
        }

        if (typeof(AssetOrArchive).IsAssignableFrom(type))
        {
            return new(static v => AssetOf(v) ?? Mismatch(v, "asset or archive"));
        }

        if (typeof(Resource).IsAssignableFrom(type))
        {
            return new(static v => v is ResourceReferenceValue reference ? ResourceReferences.Resolve(reference) : Mismatch(v, "resource"));
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Reader(underlying);
        }

        if (type.IsEnum)
        {
            return new(v => v is NumberValue n ? Enum.ToObject(type, (int)n.Value) : Mismatch(v, "number"))
            {
                IsSupported = Enum.GetUnderlyingType(type) == typeof(int),
            };
        }

        if (type.IsInterface && type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator)
        {
            var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
                .ToDictionary(static c => c.Tag, static c => c.Type, StringComparer.Ordinal);
            return new(v => v is MapValue map
                    && map.Find(discriminator.PropertyName) is TextValue tag
                    && cases.TryGetValue(tag.Value, out var chosen)
                ? Convert(v, chosen)
                : Mismatch(v, "object with a discriminator"));
        }

        if (type.IsGenericType)
        {
            return MakeGeneric(type);
        }

        if (type.IsDefined(typeof(EnumTypeAttribute), false))
        {
            var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .First(static c => c.GetParameters().Length == 1);
            var underlyingType = constructor.GetParameters()[0].ParameterType;
            return new(v => Convert(v, underlyingType) is { } text ? constructor.Invoke([text]) : null);
        }

        return type.IsDefined(typeof(OutputTypeAttribute), false) && OutputTypeReader.Find(type) is { } reader
            ? new(reader.Read)
            : new(static _ => null) { IsSupported = false };
    }

    static TypeReader MakeGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(ImmutableArray<>))
        {
            return ((ICollectionReader)Activator.CreateInstance(typeof(ArrayReader<>).MakeGenericType(arguments))!).ToReader();
        }

        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
        {
            return ((ICollectionReader)Activator.CreateInstance(typeof(MapReader<>).MakeGenericType(arguments[1]))!).ToReader();
        }

        if (definition == typeof(Union<,>))
        {
            return ((ICollectionReader)Activator.CreateInstance(typeof(UnionReader<,>).MakeGenericType(arguments))!).ToReader();
        }

        return new(static _ => null) { IsSupported = false };
    }

    static object? Raw(PropertyValue value) => value switch
    {
        TextValue text => text.Value,
        NumberValue number => number.Value,
        BoolValue flag => flag.Value,
        ListValue list => list.Items.Select(static i => Convert(i, typeof(object))).ToImmutableArray(),
        MapValue map => map.Where(static e => !e.Key.StartsWith("__", StringComparison.Ordinal))
            .ToImmutableDictionary(static e => e.Key, static e => Convert(e.Value, typeof(object))),
        AssetValue or ArchiveValue => AssetOf(value),
        ResourceReferenceValue reference => ResourceReferences.Resolve(reference),
        _ => null,
    };

    static AssetOrArchive? AssetOf(PropertyValue value) => value switch
    {
        AssetValue { Kind: AssetKind.Text } asset => new StringAsset(asset.Source),
        AssetValue { Kind: AssetKind.File } asset => new FileAsset(asset.Source),
        AssetValue asset => new RemoteAsset(asset.Source),
        ArchiveValue { Kind: AssetKind.File } archive => new FileArchive(archive.Source),
        ArchiveValue { Kind: AssetKind.Remote } archive => new RemoteArchive(archive.Source),
        ArchiveValue archive => new AssetArchive(archive.Assets.ToDictionary(static a => a.Key, static a => AssetOf(a.Value)!)),
        _ => null,
    };

    static object? Mismatch(PropertyValue value, string wanted)
    {
        if (Deployment.Current is not null)
        {
            Log.Warn(
                $"Expected {wanted} but got "
                    + $"{value.GetType().Name.Replace("Value", "", StringComparison.Ordinal).ToLowerInvariant()} when reading an output.");
        }

        return null;
    }

    sealed record TypeReader(Func<PropertyValue, object?> Read)
    {
        public bool IsSupported { get; init; } = true;
    }

    interface ICollectionReader
    {
        TypeReader ToReader();
    }

    sealed class ArrayReader<T> : ICollectionReader
    {
        public TypeReader ToReader() => new(static v => v is ListValue list
            ? list.Items.Select(static i => To<T>(i)).ToImmutableArray()
            : Mismatch(v, "list"))
        {
            IsSupported = Reader(typeof(T)).IsSupported,
        };
    }

    sealed class MapReader<T> : ICollectionReader
    {
        public TypeReader ToReader() => new(static v => v is MapValue map
            ? map.Where(static e => !e.Key.StartsWith("__", StringComparison.Ordinal))
                .ToImmutableDictionary(static e => e.Key, static e => To<T>(e.Value))
            : Mismatch(v, "map"))
        {
            IsSupported = Reader(typeof(T)).IsSupported,
        };
    }

    sealed class UnionReader<T0, T1> : ICollectionReader
    {
        public TypeReader ToReader() => new(static v =>
            Fits(v, typeof(T0)) && Convert(v, typeof(T0)) is T0 first ? Union<T0, T1>.FromT0(first)
            : Fits(v, typeof(T1)) && Convert(v, typeof(T1)) is T1 second ? Union<T0, T1>.FromT1(second)
            : Mismatch(v, $"{typeof(T0).Name} or {typeof(T1).Name}"))
        {
            IsSupported = Reader(typeof(T0)).IsSupported && Reader(typeof(T1)).IsSupported,
        };

        // Asked before converting, so that trying the first type logs no warning.
        static bool Fits(PropertyValue value, Type type) => value switch
        {
            TextValue => type == typeof(string) || type == typeof(object) || type.IsDefined(typeof(EnumTypeAttribute), false),
            BoolValue => type == typeof(bool) || type == typeof(object),
            NumberValue => type == typeof(double) || type == typeof(int) || type.IsEnum || type == typeof(object),
            ListValue => type == typeof(object) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>),
            _ => type != typeof(string) && !type.IsPrimitive,
        };
    }
}
