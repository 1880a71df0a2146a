using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Pulumi.Evaluation;

/// <summary>Makes stacks so that an error in a constructor stays as it was thrown.</summary>
static class StackFactory
{
    public static Stack Create<TStack>()
        where TStack : Stack, new()
    {
        try
        {
            return new TStack();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    public static Stack Create<TStack>(IServiceProvider services)
        where TStack : Stack =>
        services.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack).FullName} from service provider. "
                + "Register the type with the service provider before this method is called.");
}
