using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace FairKiosk.Mosquitto;

/// <content>What libmosquitto calls. An exception must not cross its frames: the loop throws it when the library has returned.</content>
public sealed unsafe partial class MosquittoClient
{
    private void SetCallbacks()
    {
        NativeMosquitto.OnConnect(_client, &HandleConnect);
        NativeMosquitto.OnDisconnect(_client, &HandleDisconnect);
        NativeMosquitto.OnPublish(_client, &HandlePublish);
        NativeMosquitto.OnMessage(_client, &HandleMessage);
        NativeMosquitto.OnLog(_client, &HandleLog);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void HandleConnect(nint client, nint state, int code)
    {
        if (Find(state) is not { } self)
        {
            return;
        }

        try
        {
            self.Answered(code);
        }
        catch (Exception failure)
        {
            self.Keep(failure);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void HandleDisconnect(nint client, nint state, int code)
    {
        if (Find(state) is { } self)
        {
            self._connected = false;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void HandlePublish(nint client, nint state, int id)
    {
        if (Find(state) is { } self)
        {
            self.Acknowledged();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void HandleMessage(nint client, nint state, NativeMosquitto.Message* message)
    {
        if (Find(state) is not { } self)
        {
            return;
        }

        try
        {
            var topic = Marshal.PtrToStringUTF8((nint)message->Topic) ?? string.Empty;
            var payload = new ReadOnlySpan<byte>(message->Payload, message->PayloadLength).ToArray();
            self.MessageReceived?.Invoke(new MosquittoMessage(topic, payload, message->Retain != 0));
        }
        catch (Exception failure)
        {
            self.Keep(failure);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void HandleLog(nint client, nint state, int level, byte* text)
    {
        if (level == NativeMosquitto.LogError && Find(state) is { } self)
        {
            self._logged = Marshal.PtrToStringUTF8((nint)text) ?? string.Empty;
        }
    }

    private static MosquittoClient? Find(nint state) => GCHandle.FromIntPtr(state).Target as MosquittoClient;

    private void Keep(Exception failure) => _handlerFailure ??= ExceptionDispatchInfo.Capture(failure);

    private void Answered(int code)
    {
        if (code != NativeMosquitto.Success)
        {
            _refused = true;
            Disconnected?.Invoke(ConnectionWords.OfRefusal(code));
            return;
        }

        lock (_gate)
        {
            foreach (var (filter, qos) in _filters)
            {
                _ = NativeMosquitto.Subscribe(_client, null, filter, qos);
            }

            _connected = true;
        }

        Connected?.Invoke();
    }

    // A message of QoS 0 is told here too, but was not counted: the bound is a fuse, not an account.
    private void Acknowledged()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref _unacknowledged);
        }
        while (seen > 0 && Interlocked.CompareExchange(ref _unacknowledged, seen - 1, seen) != seen);
    }
}
