using System.Diagnostics;
using System.Runtime.CompilerServices;
using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>
/// The frames of a stack trace that are of the user's own code: those of assemblies that come with their lines, the SDK's aside.
/// </summary>
static class UserFrames
{
    public static IReadOnlyList<SourceLocation> Of(StackTrace trace, Type? made)
    {
        var frames = new List<SourceLocation>();
        foreach (var frame in trace.GetFrames())
        {
            if (frame.GetMethod() is { DeclaringType: { } type } method
                && type.Assembly != typeof(UserFrames).Assembly
                && !(frames.Count == 0 && method.IsConstructor && type.IsAssignableFrom(made))
                && DebugLines.Of(type.Assembly)?.Find(method, frame.GetILOffset()) is var (file, line))
            {
                frames.Add(new(RepositoryPath.Of(file), line, Name(type, method.Name)));
            }
        }

        return frames;
    }

    // A lambda, a local function or an async method runs in a class or method of the compiler's; its name says where it was written.
    static string Name(Type type, string method)
    {
        while (type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.DeclaringType is { } outer)
        {
            method = method == "MoveNext" ? type.Name : method;
            type = outer;
        }

        var (open, close) = (method.IndexOf('<', StringComparison.Ordinal), method.IndexOf('>', StringComparison.Ordinal));
        return $"{type.Name}.{(open == 0 && close > 1 ? method[1..close] : method)}";
    }
}
