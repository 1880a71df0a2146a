namespace Groundwork.Policies.Server.Grpc;

/// <summary>Ends a call with a status. Its text goes to the user and never holds a property's value.</summary>
sealed class GrpcException(GrpcStatus status, string message) : Exception(message)
{
    public GrpcStatus Status { get; } = status;
}
