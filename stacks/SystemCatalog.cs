using System.Reflection;
using Groundwork.Stacks.Settings;

namespace Groundwork.Stacks;

/// <summary>
/// The systems of this program, found by their <see cref="SystemNameAttribute"/>: <c>groundwork:system</c> picks one, never the
/// stack's name. A new system is one folder with one such class.
/// </summary>
/// <param name="options">Options of the stack that is made; tests record resources by them. Default: none.</param>
public sealed class SystemCatalog(StackOptions? options = null) : IServiceProvider
{
    /// <summary>Makes the stack that the config asks for; called by Pulumi inside the deployment.</summary>
    public object? GetService(Type serviceType) => serviceType == typeof(Stack) ? New(Chosen(Systems())) : null;

    /// <summary>Stack class of each system, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Systems() => typeof(SystemCatalog).Assembly.GetTypes()
        .Select(type => (type, name: type.GetCustomAttribute<SystemNameAttribute>()?.Name))
        .Where(found => found.name is not null)
        .ToImmutableSortedDictionary(found => found.name!, found => found.type, StringComparer.Ordinal);

    // An error in the settings is shown as it is, not as one of reflection.
    object? New(Type system) =>
        Activator.CreateInstance(system, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, null, [options], null);

    static Type Chosen(IReadOnlyDictionary<string, Type> systems)
    {
        var system = new Config(SettingsReader.Namespace).Get("system");

        return system is not null && systems.TryGetValue(system, out var stack)
            ? stack
            : throw new RunException(
                $"{SettingsReader.Namespace}:system must be one of {string.Join(", ", systems.Keys)}, got {(system is null ? "nothing" : $"'{system}'{Spelling.Meant(system, systems.Keys)}")} ({SettingsReader.File}).");
    }
}
