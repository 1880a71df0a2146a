using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>Finds the field behind a property whose accessor the compiler wrote.</summary>
static class AutomaticProperty
{
    public static FieldInfo? BackingField(PropertyInfo property, MethodInfo? accessor) =>
        accessor is not null && !accessor.IsVirtual && accessor.IsDefined(typeof(CompilerGeneratedAttribute), false)
            ? property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
            : null;
}
