namespace Groundwork.Plan.Differences;

/// <summary>Why a resource is replaced.</summary>
public enum ReplacementReasonKind
{
    /// <summary>A property changes that the provider can't change in place.</summary>
    Property,

    /// <summary>A property changes that the program names in <c>replaceOnChanges</c>.</summary>
    ReplaceOnChanges,

    /// <summary>The replacement trigger changes.</summary>
    Trigger,

    /// <summary>The state marks it as tainted.</summary>
    Taint,

    /// <summary>An earlier update deleted it and didn't create it again.</summary>
    PendingReplacement,

    /// <summary>A resource it names in <c>replaceWith</c> is replaced.</summary>
    ReplaceWith,

    /// <summary>The resource it names in <c>deletedWith</c> is replaced.</summary>
    DeletedWith,

    /// <summary>Its provider is replaced, or it turns from a component into a managed resource or back.</summary>
    Provider,

    /// <summary>It was only read and is managed from now on.</summary>
    WasExternal,
}
