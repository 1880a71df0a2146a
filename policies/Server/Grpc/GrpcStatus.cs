namespace Groundwork.Policies.Server.Grpc;

/// <summary>How a call ended, by gRPC's numbers.</summary>
enum GrpcStatus
{
    Ok = 0,
    Cancelled = 1,
    InvalidArgument = 3,
    ResourceExhausted = 8,
    Unimplemented = 12,
    Internal = 13,
}
