using Google.Protobuf;

namespace Groundwork.Policies.Server.Grpc;

/// <summary>Answers one unary call.</summary>
delegate Task<IMessage> GrpcMethod(ReadOnlyMemory<byte> request, CancellationToken cancellation);
