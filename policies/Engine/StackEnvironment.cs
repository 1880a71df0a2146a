namespace Groundwork.Policies.Engine;

/// <summary>What a stack is for, as its configuration key <c>&lt;project&gt;:environment</c> says.</summary>
public enum StackEnvironment
{
    /// <summary>For trying things out; <c>dev</c>.</summary>
    Dev,

    /// <summary>For rehearsing production; <c>staging</c>.</summary>
    Staging,

    /// <summary>What must not stop; <c>prod</c>.</summary>
    Prod,
}
