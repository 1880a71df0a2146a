using Google.Protobuf;
using Groundwork.Policies.Server.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Groundwork.Policies.Server;

/// <summary>Ends a failed call with a status and one line, which the engine shows; it never holds a property's value.</summary>
sealed class FailureNames : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new RpcException(StatusOf(e));
        }
    }

    static Status StatusOf(Exception e) => e switch
    {
        InvalidProtocolBufferException or MalformedPropertiesException => new(StatusCode.InvalidArgument, "The message can't be read."),
        DeepNestingException => new(StatusCode.ResourceExhausted, $"The properties are nested more than {StructLimits.Deepest} deep."),
        OperationCanceledException => new(StatusCode.Cancelled, "The call was cancelled."),
        _ => new(StatusCode.Internal, $"The policy pack failed internally ({e.GetType().Name})."),
    };
}
