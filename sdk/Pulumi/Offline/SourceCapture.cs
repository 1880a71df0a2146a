using System.Diagnostics;
using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>Notes where the program is. Only addresses are taken down; files and lines are looked up when asked for.</summary>
static class SourceCapture
{
    /// <param name="made">The class of resource whose constructor is on the stack: its own frames don't say who makes it.</param>
    public static SourceTrace Here(Type made)
    {
        var trace = new StackTrace(2, fNeedFileInfo: false);
        return new(() => UserFrames.Of(trace, made));
    }

    public static SourceTrace Of(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        return new(() => UserFrames.Of(trace, null));
    }
}
