using System.Text;

namespace Groundwork.Plan.Benchmarks;

/// <summary>A state file of as many subnetworks as wanted, made while it is read.</summary>
sealed class SyntheticState(int count) : Stream
{
    const string Head = """
        {
            "version": 3,
            "deployment": {
                "resources": [
                    {"urn":"urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev","custom":false,"type":"pulumi:pulumi:Stack"}
        """;

    byte[] _piece = Encoding.UTF8.GetBytes(Head);
    int _at;
    int _next;
    long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _piece.Length)
        {
            _at = 0;
            _piece = _next < count ? Resource(_next) : _next == count ? "]}}"u8.ToArray() : [];
            _next++;
        }

        var part = _piece.AsSpan(_at, Math.Min(buffer.Length, _piece.Length - _at));
        part.CopyTo(buffer);
        _at += part.Length;
        _given += part.Length;
        return part.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    static byte[] Resource(int i)
    {
        var inputs = $$"""
            {
                                "ipCidrRange": "10.{{i / 256 % 256}}.{{i % 256}}.0/24",
                                "logConfig": {
                                    "aggregationInterval": "INTERVAL_5_SEC",
                                    "flowSampling": 0.5,
                                    "metadata": "INCLUDE_ALL_METADATA"
                                },
                                "network": "network-{{i}}",
                                "region": "us-central1",
                                "secondaryIpRanges": [
                                    {
                                        "ipCidrRange": "10.1.0.0/16",
                                        "rangeName": "pods"
                                    },
                                    {
                                        "ipCidrRange": "10.2.0.0/20",
                                        "rangeName": "services"
                                    }
                                ]
                            }
            """;
        return Encoding.UTF8.GetBytes($$"""
            ,
                        {
                            "urn": "urn:pulumi:dev::p::gcp:compute/subnetwork:Subnetwork::subnetwork-{{i}}",
                            "custom": true,
                            "id": "projects/p/regions/us-central1/subnetworks/subnetwork-{{i}}",
                            "type": "gcp:compute/subnetwork:Subnetwork",
                            "inputs": {{inputs}},
                            "outputs": {{inputs}},
                            "parent": "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev",
                            "propertyDependencies": {
                                "ipCidrRange": [],
                                "network": []
                            },
                            "created": "2026-11-21T01:13:01.756462949Z"
                        }
            """);
    }
}
